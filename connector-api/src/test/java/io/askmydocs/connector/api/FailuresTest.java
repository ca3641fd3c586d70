package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void onlyPassingTroubleIsRetried() {
        assertThat(Arrays.stream(FailureCategory.values()).filter(FailureCategory::retryable))
                .containsExactly(
                        FailureCategory.RATE_LIMITED,
                        FailureCategory.UNAVAILABLE,
                        FailureCategory.UNREACHABLE,
                        FailureCategory.BAD_RESPONSE);
    }

    @Test
    void anApiFailureCarriesWhatItsHandlerNeeds() {
        ConnectorApiException limited =
                new ConnectorApiException("slow down", 429, FailureCategory.RATE_LIMITED, Duration.ofSeconds(30), null);

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.retryable()).isTrue();
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(30));
    }

    @Test
    void anApiFailureNeedNotSayHowLongToWait() {
        ConnectorApiException gone =
                new ConnectorApiException("gone", 410, FailureCategory.ENDPOINT_REMOVED, null, null);

        assertThat(gone.retryAfter()).isEmpty();
        assertThat(gone.retryable()).isFalse();
    }

    @Test
    void aPaginationLimitSaysWhichLimit() {
        assertThat(new ConnectorPaginationLimitException("endless", 500).maxPages())
                .isEqualTo(500);
    }
}

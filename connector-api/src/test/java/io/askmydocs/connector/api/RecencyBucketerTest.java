package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyBucketerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecencyBucketer bucketer = new RecencyBucketer(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "PT0S, this_week",
        "P7D, this_week",
        "P7DT0.000000001S, this_month",
        "P30D, this_month",
        "P30DT0.000000001S, this_quarter",
        "P90D, this_quarter",
        "P90DT0.000000001S, older",
        "P3650D, older"
    })
    void countsTheLastMomentOfAPeriodToIt(Duration age, String bucket) {
        assertThat(bucketer.bucket(NOW.minus(age)).wireName()).isEqualTo(bucket);
    }

    @Test
    void takesAMomentInTheFutureForFresh() {
        assertThat(bucketer.bucket(NOW.plusSeconds(3600))).isEqualTo(RecencyBucket.THIS_WEEK);
    }
}

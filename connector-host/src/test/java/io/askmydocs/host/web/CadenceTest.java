package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.HandClock;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often an account is synced, on its page. */
class CadenceTest {

    private static Served served;
    private static Visitor operator;
    private static Tenant tenant;

    private final String id =
            served.install("default", "capable", UUID.randomUUID().toString()).id();

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.of(HostFixture.open(folder, new HandClock()));
        operator = served.operator();
        tenant = served.host().tenant("default");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private String page() {
        return operator.get("/accounts/" + id).body();
    }

    private void choose(String minutes) {
        operator.submit("/accounts/" + id, "/accounts/" + id + "/cadence", Map.of("minutes", minutes));
    }

    private Optional<Duration> cadence() {
        return tenant.installation(id).orElseThrow().standing().cadence();
    }

    @Test
    void isTheHostsUntilAnOperatorChoosesOne() {
        assertThat(page()).contains("<dd>every 15 minutes</dd>", "as the host has it, every 15 minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "1,every minute",
        "45,every 45 minutes",
        "60,every hour",
        "150,every 2 hours 30 minutes",
        "1440,every day"
    })
    void isSaidInWords(String minutes, String words) {
        choose(minutes);

        assertThat(page()).contains("<dd>" + words + "</dd>", "value=\"" + minutes + "\"");
    }

    @Test
    void goesBackToTheHostsWhenLeftEmpty() {
        choose("45");
        choose(" ");

        assertThat(cadence()).isEmpty();
    }

    @Test
    void isBesideWhenTheNextSyncIs() {
        assertThat(page()).contains("<dd>not scheduled</dd>");

        tenant.connections().connect(id, Map.of("site", "x", "token", "y"));

        assertThat(page()).contains("Next sync</dt><dd><time datetime=\"" + HostFixture.NOW + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "1.5", "-5", "99999999999999999999"})
    void isAWholeNumber(String minutes) {
        choose(minutes);

        assertThat(page()).contains("is a whole number of minutes, such as 15");
        assertThat(cadence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "527041", "999999999"})
    void isAMinuteAtLeastAndAYearAtMost(String minutes) {
        choose(minutes);

        assertThat(page()).contains("is one minute at least, and a year at most");
        assertThat(cadence()).isEmpty();
    }
}

package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.host.account.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Consents between their start and their callback. */
@OnEveryDatabase
class ConsentTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private Host host;
    private Account account;

    @BeforeEach
    void open() {
        host = another();
        account = host.install("fake", "one", Map.of());
    }

    private Host another() {
        return HostFixture.open(
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock)
                        .with(database.options(folder)));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void outlivesARestartOfTheHost() {
        String state = begin("s");
        host.close();
        host = another();

        assertThat(host.tenant("default").connections().awaiting(state, "s")).contains(account);
        assertThat(host.context(account, "s").oauthStates().consume(state)).isTrue();
    }

    @Test
    void isTakenForNothingWhenItIsTooOld() {
        String state = begin("s");
        clock.advance(Duration.ofSeconds(600));

        assertThat(host.tenant("default").connections().awaiting(state, "s")).isEmpty();
        assertThat(host.context(account, "s").oauthStates().consume(state)).isFalse();
        assertThatThrownBy(() ->
                        host.tenant("default").connections().finishConsent(OAuthCallback.granted(state, "c"), "s"))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    void isFinishedByTheSessionThatBeganItOnly() {
        String state = begin("s");

        assertThat(host.context(account, "thief").oauthStates().consume(state)).isFalse();
        assertThat(host.context(account, "s").oauthStates().consume(state)).isTrue();
    }

    @Test
    void cannotBeFinishedWithWhatTheDatabaseHolds() throws IOException {
        String state = begin("the session of an operator");
        host.close();

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(state)
                        .doesNotContain("the session of an operator");
            }
        }
        host = another();
    }

    private String begin(String session) {
        return host.context(account, session).oauthStates().issue(Duration.ofSeconds(600));
    }
}

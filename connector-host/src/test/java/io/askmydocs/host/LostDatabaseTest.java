package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.db.DatabaseOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that was cut off: it neither answers nor hangs up. */
class LostDatabaseTest {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void isNoticedSoonAndFoundAgain() throws IOException {
        String url = TestServer.url(folder);
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        try (Relay relay = Relay.to(port);
                Host host = HostFixture.open(HostFixture.options(folder)
                        .with(new DatabaseOptions(
                                Optional.of(url.replace(":" + port + "/", ":" + relay.port() + "/")),
                                Optional.of("postgres"),
                                Optional.empty())))) {
            assertThat(host.reachesDatabase(LONG)).isTrue();

            relay.cut();
            assertThat(host.reachesDatabase(SOON)).isFalse();
            assertThat(host.reachesDatabase(SOON)).isFalse();

            relay.mend();
            assertThat(host.reachesDatabase(LONG)).isTrue();
        }
    }
}

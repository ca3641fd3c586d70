package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.LoggingConnector;
import io.askmydocs.host.db.Paging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code serve --json-logs}. */
class StructuredLogTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private PrintStream before;

    @BeforeEach
    void listen() {
        before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(before);
    }

    @Test
    void carryTheRunWhicheverOfItsThreadsWritesThem(@TempDir Path folder) throws Exception {
        String id;
        String run;
        ServeOptions options = new ServeOptions("127.0.0.1", 0, true, false, List.of());
        try (Host host = HostFixture.open(folder);
                AdminServer server = AdminServer.start(host, options)) {
            id = host.tenant("default")
                    .install("logging", "Wiki", "default", Map.of())
                    .id();
            host.tenant("default").sync(id, true, ProgressListener.none(), Cancellation.never());
            run = host.tenant("default")
                    .runs(Optional.empty(), Paging.first(1))
                    .get(0)
                    .id();
            LoggingConnector.say("after the run");
            LoggingConnector.sayInThreadOfTheRun("long after the run");
        }

        for (String words : List.of("A sync of logging begins: full.", "in its thread", "in a thread it started")) {
            assertThat(line(words).path("run").asText()).as(words).isEqualTo(run);
            assertThat(line(words).path("installation").asText()).as(words).isEqualTo(id);
        }
        for (String words : List.of("after the run", "long after the run")) {
            assertThat(line(words).has("run")).as(words).isFalse();
        }
    }

    @Test
    void sayWhereARunBrokeAndNotWhatItsExceptionSays(@TempDir Path folder) throws Exception {
        ServeOptions options = new ServeOptions("127.0.0.1", 0, true, false, List.of());
        try (Host host = HostFixture.open(folder);
                AdminServer server = AdminServer.start(host, options)) {
            String id = host.tenant("default")
                    .install("logging", "Wiki", "default", Map.of("break", "yes"))
                    .id();
            assertThatThrownBy(
                            () -> host.tenant("default").sync(id, true, ProgressListener.none(), Cancellation.never()))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("The sync broke", "java.lang.IllegalStateException", "LoggingConnector.java:")
                .contains("because of java.lang.NumberFormatException")
                .doesNotContain("a secret word");
    }

    private JsonNode line(String message) throws Exception {
        for (String line : written.toString(StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("{")
                    && JSON.readTree(line).path("message").asText().equals(message)) {
                return JSON.readTree(line);
            }
        }
        throw new AssertionError("no line says '" + message + "' in " + written.toString(StandardCharsets.UTF_8));
    }
}

package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL. */
class TakeoverTest {

    private static final List<Integer> SECOND_HALF = List.of(6, 7, 8, 9, 10);

    @TempDir
    Path folder;

    @Test
    void goesOnWithTheRunOfAProcessThatWasKilled() throws Exception {
        String url = TestServer.url(folder);
        String id = connect(url);
        killHalfway(url);
        List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        ScriptedConnector.script(DyingHost.LABEL, (context, mode) -> {
            var result = DyingHost.pages(context, mode, fetched::add);
            done.countDown();
            return result;
        });

        try (Host survivor = DyingHost.open(folder, url, later())) {
            survivor.startScheduler(DyingHost.options());
            assertThat(done.await(5, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(fetched).isEqualTo(SECOND_HALF);
        try (Host host = DyingHost.open(folder, url, later())) {
            Tenant tenant = host.tenant("acme");
            assertThat(tenant.runs(Optional.of(id), Paging.first(10)))
                    .extracting(SyncRuns.Run::status)
                    .containsExactly(SyncRuns.Status.COMPLETED, SyncRuns.Status.INTERRUPTED);
            assertThat(tenant.context(id, "s")
                            .ingestion()
                            .knownDocuments("page_id", "space")
                            .orElseThrow())
                    .extracting(KnownDocument::remoteId)
                    .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        }
        assertThat(written()).isEqualTo(wholePages());
    }

    /** Texts without their front matter, by file name; drafts are files, too. */
    private Map<String, String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".connectors.lock"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), TakeoverTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceFirst("(?s)^---\n.*?\n---\n\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> wholePages() {
        return IntStream.rangeClosed(1, DyingHost.PAGES)
                .boxed()
                .collect(Collectors.toMap(page -> page + ".md", page -> "# Page " + page + "\n\nbody"));
    }

    private String connect(String url) {
        try (Host host = DyingHost.open(folder, url, Clock.systemUTC())) {
            Tenant tenant = host.tenant("acme");
            String id = tenant.install("scripted", DyingHost.LABEL, "default", Map.of())
                    .id();
            tenant.connections().connect(id, Map.of());
            return id;
        }
    }

    private void killHalfway(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // What the machine itself has to say is no word of the host's.
                        "-XX:+DisplayVMOutputToStderr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingHost.class.getName(),
                        folder.toString(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("half");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Past all that the killed process was allowed to be silent. */
    private static Clock later() {
        return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
    }
}

package io.askmydocs.host.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPasswordTest {

    private static final int HOSTS = 4;

    /** Hosts that start at the same moment on one empty database. */
    @Test
    void isToldByOneOfThemAlone(@TempDir Path folder) {
        CyclicBarrier together = new CyclicBarrier(HOSTS);
        ExecutorService threads = Executors.newFixedThreadPool(HOSTS);
        try (Host host = HostFixture.open(folder)) {
            List<CompletableFuture<Optional<String>>> starts = IntStream.range(0, HOSTS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> start(host, together), threads))
                    .toList();
            List<String> told =
                    starts.stream().flatMap(start -> start.join().stream()).toList();

            assertThat(told).hasSize(1);
            assertThat(FirstPassword.encoder()
                            .matches(
                                    told.get(0),
                                    host.adminUsers()
                                            .find(FirstPassword.NAME)
                                            .orElseThrow()
                                            .passwordHash()))
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<String> start(Host host, CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return FirstPassword.create(host, false);
    }
}

package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.askmydocs.it.sync.CrashSite.Holdings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host in a process of its own is killed again and again while the site is edited: 52 times over both ways to sign in. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class CrashSyncTest {

    private static final int EDITS_BETWEEN_RUNS = 3;
    private static final int HIDDEN_EDITS = 6;

    @TempDir
    private Path folder;

    @Test
    void losesNothingWithAnApiToken() throws Exception {
        crash(false, new Random(20_261_125));
    }

    @Test
    void losesNothingByConsent() throws Exception {
        crash(true, new Random(5_112_026));
    }

    @Test
    void findsASecretInAFile() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare"), "x refresh-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9 y");
        Path basic = Files.writeString(folder.resolve("basic"), "Basic bWU6d29yZA==");
        Files.writeString(folder.resolve("harmless"), "refresh-tokens are renewed");

        assertThat(new Secrets(List.of("me:word")).inTheClear(folder)).containsExactlyInAnyOrder(bare, basic);
    }

    private void crash(boolean byConsent, Random random) throws Exception {
        try (CrashSite site = new CrashSite(folder, byConsent, random)) {
            new Series(site, "full", random).until(9);
            new Series(site, "incremental", random).until(8);
            for (int edit = 0; edit < HIDDEN_EDITS; edit++) {
                site.edits().hidden();
            }
            new Series(site, "full", random).until(9);
        }
    }

    /** Runs of one kind, each killed, and the one at their end that is not. */
    private static final class Series {

        private static final int MORE_RUNS_THAN_NEEDED = 60;

        private final CrashSite site;
        private final String mode;
        private final Random random;
        private final Set<String> walked = new HashSet<>();

        Series(CrashSite site, String mode, Random random) {
            this.site = site;
            this.mode = mode;
            this.random = random;
        }

        void until(int kills) throws Exception {
            int killed = 0;
            for (int run = 0; killed < kills; run++) {
                assertThat(run).as("runs").isLessThan(MORE_RUNS_THAN_NEEDED);
                boolean kill = killedInRun();
                killed += kill ? 1 : 0;
                requireAtMostOneBatchAgain();
                if (!kill) {
                    walked.clear();
                }
                assertThat(site.secrets().inTheClear(site.folder())).isEmpty();
                for (int edit = 0; edit < EDITS_BETWEEN_RUNS; edit++) {
                    site.edits().small();
                }
            }
            Holdings after = site.undisturbed(mode);
            requireAtMostOneBatchAgain();
            assertWhole(after);
        }

        /** At a request or a file, and a little later: what a run does next is anything. */
        private boolean killedInRun() throws Exception {
            WrittenFiles files = new WrittenFiles(site.folder());
            HostProcess host = site.start(mode);
            try {
                if (random.nextBoolean()) {
                    int request = 1 + random.nextInt(mode.equals("full") ? 40 : 12);
                    long later = random.nextInt(30);
                    site.sandbox()
                            .faults()
                            .on("*", "**")
                            .nth(request)
                            .run(() -> CompletableFuture.delayedExecutor(later, TimeUnit.MILLISECONDS)
                                    .execute(host::kill));
                } else {
                    int file = 1 + random.nextInt(mode.equals("full") ? 30 : 5);
                    await().atMost(Duration.ofMinutes(5))
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(3))
                            .until(() -> !host.runs() || files.count() >= file);
                    host.kill();
                }
                return host.wasKilled();
            } finally {
                host.kill();
                site.sandbox().faults().clear();
            }
        }

        /** A page of a listing that was taken whole is not asked for again by the runs that go on. */
        private void requireAtMostOneBatchAgain() {
            Listings listings = Listings.of(site.sandbox().requests());
            for (String spaceId : site.spaceIds()) {
                assertThat(listings.of(spaceId)).noneMatch(walked::contains);
                walked.addAll(listings.behind(spaceId));
            }
        }

        private void assertWhole(Holdings after) {
            Set<String> truth = site.edits().documents().collect(Collectors.toSet());
            Holdings reference =
                    site.fromNothing("from-nothing-" + site.clock().instant().toEpochMilli());

            assertThat(minus(truth, after.rows().keySet())).as("lost").isEmpty();
            assertThat(minus(after.rows().keySet(), truth)).as("rows too many").isEmpty();
            assertThat(after.files()).as("a file for every row").hasSameSizeAs(truth);
            assertThat(different(after.files(), reference.files()))
                    .as("files unlike those of a first sync")
                    .isEmpty();
            assertThat(different(after.rows(), reference.rows()))
                    .as("rows unlike those of a first sync")
                    .isEmpty();
        }

        private static Set<String> minus(Set<String> some, Set<String> others) {
            return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toCollection(TreeSet::new));
        }

        /** The names of what is not the same here and there. */
        private static Set<String> different(Map<String, String> here, Map<String, String> there) {
            Set<String> names = new TreeSet<>(here.keySet());
            names.addAll(there.keySet());
            names.removeIf(name -> Objects.equals(here.get(name), there.get(name)));
            return names;
        }
    }
}

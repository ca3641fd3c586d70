package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty sites, ten times each edited at random while a sync, or several of them, run into random faults, and then left in peace
 * for one full sync: the host holds what the site holds. To repeat one that failed, run it with {@code -Drandom.seed=} the seed
 * of the message.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RandomSyncTest {

    private static final int SITES = 20;
    private static final int ROUNDS = 10;

    /** So that what a fault leaves behind meets another fault, too. */
    private static final int MOST_SYNCS_OF_A_ROUND = 3;

    private static final String SEED = "random.seed";

    @TempDir
    private Path folder;

    static LongStream seeds() {
        Long repeated = Long.getLong(SEED);
        return repeated == null ? LongStream.rangeClosed(1, SITES) : LongStream.of(repeated);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hostHoldsWhatTheSiteHoldsOnceItIsQuiet(long seed) {
        Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
        SandboxOptions options = SandboxOptions.defaults()
                .indexLag(Duration.ofMinutes(dice.nextInt(3) * 5L))
                .pageSizeCap(2 + dice.nextInt(30));
        try (SyncedSite site = SyncedSite.quick(folder, Map.of(), options)) {
            RandomEdits edits = new RandomEdits(site.world());
            edits.fill(dice);
            for (int round = 1; round <= ROUNDS; round++) {
                for (int sync = 1 + dice.nextInt(MOST_SYNCS_OF_A_ROUND); sync > 0; sync--) {
                    syncAmongFaultsAndEdits(site, edits, dice);
                }
                String where = "seed %d, round %d".formatted(seed, round);
                staysAtHome(site, where);
                endsInEquality(site, new Everything(site, edits), where);
            }
        }
    }

    private static void syncAmongFaultsAndEdits(SyncedSite site, RandomEdits edits, Random dice) {
        new RandomFaults(site.sandbox().faults(), edits).some(dice);
        syncAnyhow(site, dice.nextInt(3) == 0);
        site.sandbox().faults().clear();
        site.clock().advance(Duration.ofMinutes(dice.nextInt(20)));
        for (int edit = dice.nextInt(12); edit > 0; edit--) {
            edits.one(dice);
        }
    }

    private static void staysAtHome(SyncedSite site, String where) {
        assertThat(site.sandbox().requests().countElsewhere()).as(where).isZero();
        assertThat(site.sandbox().requests().countLeaks()).as(where).isZero();
    }

    /** Under faults any run may fail, and may withhold what it likes; only what it leaves behind counts. */
    private static void syncAnyhow(SyncedSite site, boolean full) {
        try {
            site.syncNow(full);
        } catch (ConnectorException e) {
            assertThat(e).hasMessageNotContaining(site.sandbox().apiToken());
        }
    }

    private static void endsInEquality(SyncedSite site, Everything everything, String where) {
        SyncResult quiet = site.full();
        List<SyncProblem> asked = quiet.problems().stream()
                .filter(problem -> problem.confirmationCode().isPresent())
                .toList();
        if (!asked.isEmpty()) {
            asked.forEach(site::confirm);
            quiet = site.full();
        }
        assertThat(quiet.failed()).as(where).isEmpty();
        assertThat(quiet.complete()).as(where).isTrue();
        assertThat(everything.differences()).as(where).isEmpty();
    }
}

package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What keeps the credentials of installations secret, and whole. */
@OnEveryDatabase
class VaultTest {

    private static final int ROUNDS = 20;
    private static final int FIRST_STARTS = 50;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void opensEverythingAfterARotationWithTheNewKeyAlone() throws IOException {
        byte[] before = store("one", "two");

        try (Host host = open()) {
            assertThat(host.vaults().rotateKeys()).isEqualTo(2);
            host.vaults().dropOldKeys();
            assertThat(token(host, "one")).isEqualTo("token of one");
        }
        try (Host host = open()) {
            assertThat(token(host, "two")).isEqualTo("token of two");
        }
        Files.write(key(), before);
        assertThatThrownBy(this::open).hasMessageContaining("does not fit");
    }

    @Test
    void opensEverythingWhenARotationWasCutOff() throws IOException {
        store("one");
        String old = Files.readString(key());
        // The new key is in the file, and nothing is sealed with it.
        Files.writeString(key(), base64(1) + "\n" + old);

        try (Host host = open()) {
            assertThat(token(host, "one")).isEqualTo("token of one");
            assertThatThrownBy(host.vaults()::dropOldKeys).hasMessageContaining("Rotate the keys first");
            host.vaults().rotateKeys();
            host.vaults().dropOldKeys();
            assertThat(token(host, "one")).isEqualTo("token of one");
        }
        assertThat(Files.readString(key())).doesNotContain(old.strip()).doesNotContain(base64(1));
    }

    @Test
    void takesTheOneKeyThatAFormerReleaseWrote() throws IOException {
        Files.createDirectories(key().getParent());
        Files.write(key(), new byte[32]);
        store("one");

        try (Host host = open()) {
            assertThat(Files.readAllBytes(key())).isEqualTo(new byte[32]);
            host.vaults().rotateKeys();
            assertThat(token(host, "one")).isEqualTo("token of one");
        }
    }

    @Test
    void makesNoNewKeyWhereTheOldOneIsMissing() throws IOException {
        store("one");
        Files.delete(key());

        assertThatThrownBy(this::open)
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("vault.key")
                .hasMessageContaining("Put back the key")
                .hasMessageContaining("vault reset");
        assertThat(key()).doesNotExist();
    }

    @Test
    void startsAnewWhenTheCredentialsAreGivenUp() throws IOException {
        store("one");
        Files.delete(key());

        assertThat(Host.resetVault(options())).isEqualTo(1);

        try (Host host = open()) {
            Account account = host.installed("fake", "one").orElseThrow();
            assertThat(host.connected(account)).isFalse();
        }
    }

    /** What a run that was cancelled left behind: a grant that was renewed at its source and is in no vault yet. */
    @Test
    void keepsWhatIsBeingRenewedWhenTheHostCloses() throws Exception {
        store("one");
        Host host = open();
        CountDownLatch renewing = new CountDownLatch(1);
        Thread closing = new Thread(host::close, "closing");
        CredentialVault vault = vault(host, "one");
        CompletableFuture<Credentials> renewal = CompletableFuture.supplyAsync(() -> vault.update(stored -> {
            renewing.countDown();
            untilItEndsOrWaits(closing);
            return new Credentials("renewed", null, null, Map.of());
        }));
        renewing.await();
        closing.start();

        assertThat(renewal.get().accessToken()).isEqualTo("renewed");
        closing.join();
        try (Host again = open()) {
            assertThat(token(again, "one")).isEqualTo("renewed");
        }
    }

    private static void untilItEndsOrWaits(Thread thread) {
        while (thread.getState() != Thread.State.TERMINATED && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void sealsWithTheFirstOfTheKeysThatAreGiven() {
        try (Host host = HostFixture.open(options().withVaultKeys(base64(1)))) {
            store(host, "one");
        }
        assertThat(key()).doesNotExist();
        try (Host host = HostFixture.open(options().withVaultKeys(base64(2) + "," + base64(1)))) {
            assertThat(host.vaults().rotateKeys()).isEqualTo(1);
            assertThatThrownBy(host.vaults()::dropOldKeys).hasMessageContaining("CONNECTOR_VAULT_KEYS");
        }
        try (Host host = HostFixture.open(options().withVaultKeys(base64(2)))) {
            assertThat(token(host, "one")).isEqualTo("token of one");
        }
    }

    @Test
    void showsNoPartOfAKeyThatIsWrong() {
        HostOptions options = options().withVaultKeys("not!a!key");

        assertThatThrownBy(() -> HostFixture.open(options))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("CONNECTOR_VAULT_KEYS")
                .hasMessageNotContaining("not!a!key")
                .hasNoCause();
        assertThat(options.toString()).doesNotContain("not!a!key");
    }

    @Test
    void losesNothingWhenTwoWritersChangeDifferentValues() throws Exception {
        try (Host one = open();
                Second second = second(one)) {
            Host two = second.host();
            store(one, "one");
            inParallel(() -> addExtras(vault(one, "one"), "a"), () -> addExtras(vault(two, "one"), "b"));

            assertThat(vault(one, "one").load().orElseThrow().extra()).hasSize(2 * ROUNDS);
        }
    }

    @Test
    void losesNothingWhileKeysAreRotated() throws Exception {
        try (Host one = open();
                Second second = second(one)) {
            Host two = second.host();
            store(one, "one");
            inParallel(
                    () -> addExtras(vault(two, "one"), "a"), () -> one.vaults().rotateKeys());

            one.vaults().rotateKeys();
            one.vaults().dropOldKeys();
            assertThat(vault(two, "one").load().orElseThrow().extra()).hasSize(ROUNDS);
        }
    }

    @Test
    void losesNoKeyWhenTwoRotateAtOnce() throws Exception {
        try (Host host = open()) {
            store(host, "one");
            Vaults other = Vaults.open(host.database(), folder.resolve("state"), Optional.empty());
            AtomicInteger rotated = new AtomicInteger();
            inParallel(() -> rotateOften(host.vaults(), rotated), () -> rotateOften(other, rotated));

            assertThat(Files.readAllLines(key())).hasSize(1 + rotated.get()).doesNotHaveDuplicates();
            assertThat(token(host, "one")).isEqualTo("token of one");
        }
    }

    @Test
    void hasOneKeyWhenTwoHostsStartOnANewFolderAtOnce() throws Exception {
        try (Host host = open()) {
            for (int i = 0; i < FIRST_STARTS; i++) {
                Path fresh = Files.createDirectories(folder.resolve("fresh" + i));
                Runnable start = () -> Vaults.open(host.database(), fresh, Optional.empty());
                host.database().update("DELETE FROM host_value WHERE name = 'vault_check'");
                inParallel(start, start);

                assertThat(Files.readAllLines(fresh.resolve("vault.key"))).hasSize(1);
            }
        }
    }

    private static void rotateOften(Vaults vaults, AtomicInteger rotated) {
        for (int i = 0; i < ROUNDS; i++) {
            try {
                vaults.rotateKeys();
                rotated.incrementAndGet();
            } catch (ConnectorConfigurationException e) {
                assertThat(e).hasMessageContaining("being changed by another process");
            }
        }
    }

    @Test
    void refusesToChangeKeysThatAnotherProcessChanges() throws Exception {
        byte[] before = store("one");

        try (Host host = open();
                KeyHolder holder = KeyHolder.start(key())) {
            assertThatThrownBy(host.vaults()::rotateKeys)
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessageContaining("vault.key")
                    .hasMessageContaining("Wait for it to end, and try again");
            assertThatThrownBy(host.vaults()::dropOldKeys).hasMessageContaining("Wait for it to end");
            assertThat(Files.readAllBytes(key())).isEqualTo(before);
        }
        try (Host host = open()) {
            assertThat(host.vaults().rotateKeys()).isEqualTo(1);
        }
    }

    @Test
    void letsOneHostRefreshAtATime() throws Exception {
        try (Host one = open();
                Second second = second(one)) {
            Host two = second.host();
            store(one, "one");
            AtomicBoolean refreshing = new AtomicBoolean();
            AtomicBoolean met = new AtomicBoolean();
            inParallel(
                    () -> refresh(vault(one, "one"), refreshing, met),
                    () -> refresh(vault(two, "one"), refreshing, met));

            assertThat(met).isFalse();
            assertThat(vault(one, "one").load().orElseThrow().extra("n").orElseThrow())
                    .hasSize(2 * ROUNDS);
        }
    }

    private static void refresh(CredentialVault vault, AtomicBoolean refreshing, AtomicBoolean met) {
        for (int i = 0; i < ROUNDS; i++) {
            vault.update(current -> {
                met.compareAndSet(false, !refreshing.compareAndSet(false, true));
                Thread.yield();
                refreshing.set(false);
                Credentials found = current.orElseThrow();
                return found.withExtra("n", found.extra("n").orElse("") + "x");
            });
        }
    }

    private static void addExtras(CredentialVault vault, String name) {
        for (int i = 0; i < ROUNDS; i++) {
            String key = name + i;
            vault.update(current -> current.orElseThrow().withExtra(key, "v"));
        }
    }

    private static void inParallel(Runnable first, Runnable second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (Runnable work : List.of(first, second)) {
                futures.add(threads.submit(() -> {
                    start.await(5, TimeUnit.MINUTES);
                    work.run();
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private byte[] store(String... labels) throws IOException {
        try (Host host = open()) {
            for (String label : labels) {
                store(host, label);
            }
        }
        return Files.readAllBytes(key());
    }

    private static void store(Host host, String label) {
        host.install("fake", label, Map.of());
        vault(host, label).store(new Credentials("token of " + label, null, null, Map.of()));
    }

    private static String token(Host host, String label) {
        return vault(host, label).load().orElseThrow().accessToken();
    }

    private static CredentialVault vault(Host host, String label) {
        return host.context(host.installed("fake", label).orElseThrow(), "s").credentials();
    }

    private static String base64(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }

    private Path key() {
        return folder.resolve("state/vault.key");
    }

    private HostOptions options() {
        return HostFixture.options(database, folder, folder.resolve("out"));
    }

    /** The same host again where a database is for one process; elsewhere one more. */
    private Second second(Host one) {
        return new Second(database == TestDatabase.H2 ? one : open());
    }

    private record Second(Host host) implements AutoCloseable {
        @Override
        public void close() {
            host.close();
        }
    }

    private Host open() {
        return HostFixture.open(options());
    }
}

package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail.Entry;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of a tenant. */
@OnEveryDatabase
class AdministratorsTest {

    private static final int THREADS = 8;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Administrators ann;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        host.adminUsers().put(new AdminUser("ann", "acme", "hash of ann's"));
        ann = host.tenant("acme").by(Actor.user("ann")).administrators();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private AdminUser user(String name) {
        return host.adminUsers().find(name).orElseThrow();
    }

    @Test
    void addsSomebodyToOnesOwnTenant() {
        ann.addUser("bob@example.com", "hash");

        assertThat(ann.users()).extracting(AdminUser::name).containsExactly("ann", "bob@example.com");
        assertThat(user("bob@example.com").tenant()).isEqualTo("acme");
        assertThat(user("bob@example.com").passwordGiven()).isTrue();
    }

    @Test
    void leavesWhoeverHasTheNameAsTheyAre() {
        host.adminUsers().put(new AdminUser("eve", "other", "hash of eve's"));

        for (String taken : new String[] {"ann", "eve"}) {
            assertThatThrownBy(() -> ann.addUser(taken, "hash"))
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessage("That name is taken. Choose another one.");
        }
        assertThat(user("ann").passwordHash()).isEqualTo("hash of ann's");
        assertThat(user("eve").tenant()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bob", "bob smith", "-bob", "böb", "bob\n"})
    void takesPlainNamesOnly(String name) {
        assertThatThrownBy(() -> ann.addUser(name, "hash")).hasMessageContaining("lower-case letters");
        assertThat(ann.users()).hasSize(1);
    }

    @Test
    void disablesAndEnablesSomebodyElse() {
        ann.addUser("bob", "hash");

        ann.disableUser("bob");
        assertThat(user("bob").disabled()).isTrue();
        ann.enableUser("bob");
        assertThat(user("bob").disabled()).isFalse();
    }

    @Test
    void refusesToDisableOneselfAndTheLastOne() {
        ann.addUser("bob", "hash");
        assertThatThrownBy(() -> ann.disableUser("ann")).hasMessageContaining("cannot disable yourself");

        ann.disableUser("bob");
        Administrators commandLine = host.tenant("acme").administrators();
        assertThatThrownBy(() -> commandLine.disableUser("ann")).hasMessageContaining("Nobody else could sign in");
        assertThat(user("ann").disabled()).isFalse();
    }

    @Test
    void doesNotCountThePeopleOfOtherTenants() {
        host.adminUsers().put(new AdminUser("eve", "other", "hash"));

        assertThat(host.adminUsers().disable("acme", "ann")).isFalse();
    }

    @Test
    void givesAPasswordThatHasToBeChanged() {
        ann.addUser("bob", "hash");
        Administrators bob = host.tenant("acme").by(Actor.user("bob")).administrators();
        assertThat(bob.changePassword(user("bob"), "own hash")).isTrue();
        assertThat(user("bob").passwordGiven()).isFalse();

        ann.givePassword("bob", "other hash");

        assertThat(user("bob").passwordHash()).isEqualTo("other hash");
        assertThat(user("bob").passwordGiven()).isTrue();
        assertThatThrownBy(() -> ann.givePassword("ann", "hash")).hasMessageContaining("your own password");
    }

    @Test
    void changesNoPasswordThatWasChangedMeanwhile() {
        AdminUser before = user("ann");
        assertThat(ann.changePassword(before, "second")).isTrue();

        assertThat(ann.changePassword(before, "third")).isFalse();
        assertThat(user("ann").passwordHash()).isEqualTo("second");
    }

    /** Whoever is not refused gave a password that worked, be it for a moment. */
    @Test
    void refusesAPasswordThatSomebodyElseChangesAtTheSameMoment() throws Exception {
        ann.addUser("bob", "hash");
        AtomicInteger given = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            String hash = "hash " + i;
            threads.submit(() -> {
                together.await();
                ann.givePassword("bob", hash);
                return given.incrementAndGet();
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();

        AuditFilter byAnn = AuditFilter.by(Actor.user("ann"));
        assertThat(host.tenant("acme").audit(byAnn, Paging.first(100)))
                .filteredOn(entry -> entry.event().equals("password_changed"))
                .hasSize(given.get())
                .isNotEmpty();
    }

    @Test
    void isInTheAuditTrail() {
        ann.addUser("bob", "hash");
        ann.disableUser("bob");
        ann.disableUser("bob");
        ann.enableUser("bob");
        ann.enableUser("bob");
        ann.givePassword("bob", "other");

        assertThat(host.tenant("acme").audit(AuditFilter.by(Actor.user("ann")), Paging.first(10)))
                .allSatisfy(entry -> assertThat(entry.details()).containsEntry("name", "bob"))
                .extracting(Entry::event)
                .containsExactly("password_changed", "user_enabled", "user_disabled", "user_added");
    }
}

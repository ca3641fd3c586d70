package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Scope;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.AdminUsers;
import io.askmydocs.host.admin.ApiKey;
import io.askmydocs.host.admin.ApiKeys;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.kb.Reference;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Calls every public method through which a tenant sees the host with another tenant's ids. A method that is not listed here
 * makes it fail.
 */
@OnEveryDatabase
class StoreWalkTest {

    private static final Paging TEN = Paging.first(10);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Tenant them;
    private Tenant me;
    private Account theirs;
    private String run;
    private String promised;
    private String state;
    private ApiKey key;
    private AdminUser user;
    private LibraryEntry document;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        them = host.tenant("them");
        me = host.tenant("me");
        theirs = them.install("capable", "Theirs", "default", Map.of("limit", "4711"));
        them.sync(theirs.id(), true, ProgressListener.none(), Cancellation.never());
        host.context(theirs, "s").ingestion().dispatchIngestion(HostFixture.document("9", "t/9.md", "Title", "words"));
        host.context(theirs, "s").credentials().store(new Credentials("access", "refresh", HostFixture.NOW, Map.of()));
        run = them.runs(Optional.empty(), TEN).get(0).id();
        promised = them.syncNow(theirs.id(), false);
        state = them.connections().beginConsent(theirs.id(), "s").getQuery().substring("state=".length());
        key = host.apiKeys().create("them", "Their key").key();
        user = new AdminUser("their user", "them", "hash");
        host.adminUsers().put(user);
        document = host.tenant("them")
                .documents()
                .list(LibraryFilter.all(), TEN)
                .entries()
                .get(0);
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** Calls with their ids, by the method's name and parameters. */
    private Map<String, Callable<?>> calls() {
        Map<String, Callable<?>> calls = new TreeMap<>(ofTenant());
        calls.putAll(ofConnections());
        calls.putAll(ofLibrary());
        calls.putAll(ofRecords());
        calls.putAll(ofAdministrators());
        calls.putAll(ofEntrants());
        return calls;
    }

    private Map<String, Callable<?>> ofTenant() {
        String id = theirs.id();
        Map<String, Callable<?>> calls = new TreeMap<>();
        calls.put("Tenant.installations()", me::installations);
        calls.put("Tenant.installation(String)", () -> me.installation(id));
        calls.put("Tenant.rename(String, String)", () -> me.rename(id, "mine"));
        calls.put("Tenant.changeSettings(String, Map)", () -> me.changeSettings(id, Map.of()));
        calls.put(
                "Tenant.changeCadence(String, Optional)", () -> me.changeCadence(id, Optional.of(Duration.ofHours(1))));
        calls.put("Tenant.pause(String)", () -> me.pause(id));
        calls.put("Tenant.resume(String)", () -> me.resume(id));
        calls.put("Tenant.connected(String)", () -> me.connected(id));
        calls.put("Tenant.context(String, String)", () -> me.context(id, "s"));
        calls.put("Tenant.connectorOf(String)", () -> me.connectorOf(id));
        calls.put("Tenant.findConnectorOf(String)", () -> me.findConnectorOf(id));
        calls.put(
                "Tenant.sync(String, boolean, ProgressListener, Cancellation)",
                () -> me.sync(id, true, ProgressListener.none(), Cancellation.never()));
        calls.put("Tenant.syncNow(String, boolean)", () -> me.syncNow(id, true));
        calls.put("Tenant.awaiting(String)", () -> me.awaiting(promised));
        calls.put("SyncRuns.promised(String, String)", () -> host.runs().promised("me", promised));
        calls.put("Tenant.nextRun(String)", () -> me.nextRun(id));
        calls.put("Tenant.cancelRun(String)", () -> nothing(() -> me.cancelRun(id)));
        calls.put("Tenant.confirm(String, String)", () -> nothing(() -> me.confirm(id, "c-1")));
        calls.put("Tenant.runs(Optional, Paging)", () -> me.runs(Optional.of(id), TEN));
        calls.put("Tenant.runSummaries(Optional, Paging)", () -> me.runSummaries(Optional.of(id), TEN));
        calls.put(
                "SyncRuns.summaries(String, Optional, Paging)",
                () -> host.runs().summaries("me", Optional.of(id), TEN));
        calls.put("Tenant.run(String)", () -> me.run(run));
        calls.put("Tenant.underWay()", () -> me.underWay());
        calls.put("SyncRuns.underWay(String)", () -> host.runs().underWay("me"));
        calls.put("Tenant.progress(String)", () -> me.progress(run));
        calls.put("Tenant.audit(AuditFilter, Paging)", () -> me.audit(AuditFilter.of(id), TEN));
        calls.put("Tenant.actors()", me::actors);
        calls.put("Tenant.census()", () -> me.census().take().equals(Census.Count.nothing()) ? 0L : "something");
        return calls;
    }

    private Map<String, Callable<?>> ofConnections() {
        String id = theirs.id();
        Connections mine = me.connections();
        return Map.of(
                "Connections.beginConsent(String, String)", () -> mine.beginConsent(id, "s"),
                "Connections.awaiting(String, String)", () -> mine.awaiting(state, "s"),
                "Connections.finishConsent(OAuthCallback, String)",
                        () -> mine.finishConsent(OAuthCallback.granted(state, "code"), "s"),
                "Connections.choose(String, String, String)", () -> mine.choose(id, "site", "one"),
                "Connections.connect(String, Map)", () -> mine.connect(id, Map.of("site", "x")),
                "Connections.disconnect(String)", () -> mine.disconnect(id));
    }

    private Map<String, Callable<?>> ofLibrary() {
        Library mine = host.tenant("me").documents();
        Map<String, Callable<?>> calls = new TreeMap<>();
        calls.put(
                "Library.linked(LibraryEntry, Collection)",
                () -> mine.linked(document, Set.of(new Reference.ToTitle("Title"), new Reference.ToAddress("9.md"))));
        calls.putAll(Map.of(
                "Library.list(LibraryFilter, Paging)",
                        () -> mine.list(LibraryFilter.of(theirs.id()), TEN).entries(),
                "Library.page(LibraryFilter, Paging)",
                        () -> mine.page(LibraryFilter.of(theirs.id()), TEN).entries(),
                "Library.count(LibraryFilter)", () -> mine.count(LibraryFilter.of(theirs.id())),
                "Library.counts()", mine::counts,
                "Library.containers(Optional)", () -> mine.containers(Optional.of(theirs.id())),
                "Library.find(Id)", () -> mine.find(document.id()),
                "Library.find(String, String)", () -> mine.find(theirs.id(), "9"),
                "Library.markdown(Id)", () -> mine.markdown(document.id()),
                "Library.text(LibraryEntry)", () -> mine.text(document)));
        return calls;
    }

    private Map<String, Callable<?>> ofRecords() {
        Account forged = new Account(
                theirs.id(),
                new Scope("me", "default"),
                theirs.connector(),
                theirs.label(),
                theirs.settings(),
                theirs.standing());
        return Map.of(
                "SyncRuns.of(Account)", () -> host.runs().of(forged),
                "SyncRuns.of(String, Optional, Paging)", () -> host.runs().of("me", Optional.of(theirs.id()), TEN),
                "SyncRuns.find(String, String)", () -> host.runs().find("me", run),
                "SyncRuns.lastCompleted(Account)", () -> host.runs().lastCompleted(forged),
                "AuditTrail.of(Account)", () -> host.auditTrail().of(forged),
                "AuditTrail.actors(String)", () -> host.auditTrail().actors("me"),
                "AuditTrail.of(String, AuditFilter, Paging)",
                        () -> host.auditTrail().of("me", AuditFilter.of(theirs.id()), TEN),
                "Host.connected(Account)", () -> host.connected(forged),
                "Host.installationOfState(String, String)", () -> host.installationOfState(state, "s"));
    }

    private Map<String, Callable<?>> ofAdministrators() {
        Administrators mine = me.administrators();
        String name = user.name();
        return Map.of(
                "Administrators.keys()", mine::keys,
                "Administrators.revokeKey(String)", () -> mine.revokeKey(key.id()),
                "Administrators.users()", mine::users,
                "Administrators.disableUser(String)", () -> nothing(() -> mine.disableUser(name)),
                "Administrators.enableUser(String)", () -> nothing(() -> mine.enableUser(name)),
                "Administrators.givePassword(String, String)", () -> nothing(() -> mine.givePassword(name, "other")),
                "Administrators.changePassword(AdminUser, String)", () -> mine.changePassword(user, "other"));
    }

    private Map<String, Callable<?>> ofEntrants() {
        ApiKeys keys = host.apiKeys();
        AdminUsers users = host.adminUsers();
        String name = user.name();
        return Map.of(
                "ApiKeys.of(String)", () -> keys.of("me"),
                "ApiKeys.revoke(String, String)", () -> keys.revoke("me", key.id()),
                "AdminUsers.of(String)", () -> users.of("me"),
                "AdminUsers.add(AdminUser)", () -> users.add(new AdminUser(name, "me", "other")),
                "AdminUsers.disable(String, String)", () -> users.disable("me", name),
                "AdminUsers.enable(String, String)", () -> users.enable("me", name),
                "AdminUsers.changePassword(String, AdminUser, String, boolean)",
                        () -> users.changePassword("me", user, "other", false));
    }

    private static Object nothing(Runnable action) {
        action.run();
        return Optional.empty();
    }

    /** What has no id or name of anything to give, or is the host's own and no tenant's. */
    private static final Set<String> WITHOUT_IDS = Set.of(
            "Tenant.name()",
            "Tenant.connections()",
            "Tenant.documents()",
            "Tenant.install(String, String, String, Map)",
            "ApiKeys.create(String, String)",
            "ApiKeys.use(String)",
            "SyncRuns.end(Account, String, SyncResult)",
            "SyncRuns.fail(Account, String, SyncMode, String)",
            "SyncRuns.interruptLeftOver()",
            "Tenant.by(Actor)",
            "Tenant.administrators()",
            "Tenant.usualCadence()",
            "Administrators.makeKey(String)",
            "Administrators.addUser(String, String)",
            "AdminUsers.isEmpty()",
            "AdminUsers.put(AdminUser)",
            "AdminUsers.find(String)",
            "Administrators.note(Act, Map)",
            "AuditTrail.add(Actor, Account, Optional, AuditEvent)",
            "AuditTrail.add(Actor, Account, Act, Map)",
            "AuditTrail.add(Actor, String, Act, Map)");

    @Test
    void everyMethodIsCalled() {
        Set<String> listed = new TreeSet<>(calls().keySet());
        listed.removeIf(name -> name.startsWith("Host."));
        listed.addAll(WITHOUT_IDS);
        Set<String> there = Stream.of(
                        Tenant.class,
                        Administrators.class,
                        Connections.class,
                        Library.class,
                        AdminUsers.class,
                        ApiKeys.class,
                        SyncRuns.class,
                        AuditTrail.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(StoreWalkTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(there);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void everyMethodAnswersWithNothing() {
        calls().forEach((name, call) -> {
            Object answer = answer(call);

            boolean unknown = answer instanceof UnknownIdException;
            assertThat(unknown || isNothing(answer)).as(name + ": " + answer).isTrue();
        });
    }

    private static Object answer(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return e;
        }
    }

    private static boolean isNothing(Object answer) {
        return answer instanceof Collection<?> all && all.isEmpty()
                || answer.equals(Optional.empty())
                || answer.equals(Map.of())
                || answer.equals(false)
                || answer.equals(0L);
    }

    @Test
    void noMethodChangesAnything() {
        String before = all();

        calls().values().forEach(StoreWalkTest::answer);

        assertThat(all()).isEqualTo(before);
        assertThat(host.adminUsers().find("their user")).contains(user);
        assertThat(them.connections().awaiting(state, "s")).isPresent();
        assertThat(host.context(theirs, "s").credentials().load()).isPresent();
    }

    private String all() {
        return Stream.of(
                        them.installations(),
                        them.runs(Optional.empty(), TEN),
                        them.audit(AuditFilter.all(), TEN),
                        them.nextRun(theirs.id()),
                        host.apiKeys().of("them"),
                        host.tenant("them").documents().list(LibraryFilter.all(), TEN))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}

package io.askmydocs.host.web;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.TestDatabase;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.admin.AdminUser;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A host with its administration, on any free port. */
record Served(Host host, AdminServer server, String password) implements AutoCloseable {

    static Served in(Path folder) {
        return in(TestDatabase.H2, folder);
    }

    static Served in(TestDatabase database, Path folder) {
        return of(HostFixture.open(database, folder));
    }

    static Served of(Host host) {
        AdminServer server = AdminServer.start(host, ServeOptions.onLoopback(0));
        return new Served(host, server, server.firstPassword().orElseThrow());
    }

    Visitor operator() {
        return Visitor.signedIn(server, password);
    }

    /** Somebody else who may sign in, and has. */
    Visitor operatorOf(String tenant) {
        String name = "operator-of-" + tenant;
        host.adminUsers().put(new AdminUser(name, tenant, new BCryptPasswordEncoder(4).encode("their password")));
        Visitor visitor = stranger();
        visitor.signIn(name, "their password");
        return visitor;
    }

    Visitor stranger() {
        return new Visitor(server.url());
    }

    /** A key of this tenant. */
    String key(String tenant) {
        return host.apiKeys().create(tenant, "test").text();
    }

    Account install(String tenant, String connector, String label) {
        return host.tenant(tenant).install(connector, label, "default", Map.of());
    }

    /** Stores a document as a connector does. */
    void store(Account account, IngestionDocument document) {
        host.context(account, "test").ingestion().dispatchIngestion(document);
    }

    @Override
    public void close() {
        server.close();
        host.close();
    }
}

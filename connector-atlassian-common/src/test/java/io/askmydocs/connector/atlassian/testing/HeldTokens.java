package io.askmydocs.connector.atlassian.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A token endpoint that gives the new pair when it is told to, and not before. */
public final class HeldTokens implements AutoCloseable {

    private final HttpServer server;
    private final String pair;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private HeldTokens(HttpServer server, String pair) {
        this.server = server;
        this.pair = pair;
        server.createContext("/", this::answer);
        server.start();
    }

    /** As the installation's endpoint from now on. */
    public static HeldTokens of(FakeContext context, String access, String refresh) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String pair =
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}".formatted(access, refresh);
        context.configured(
                "CONNECTOR_JIRA_OAUTH_TOKEN_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth/token");
        return new HeldTokens(server, pair);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = pair.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Returns when somebody waits for the pair. */
    public void awaitRequest() throws InterruptedException {
        asked.await();
    }

    public void release() {
        released.countDown();
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}

package io.askmydocs.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.askmydocs.sandbox.http.Reply.Delivery;
import io.askmydocs.sandbox.http.Request.Payload;
import io.askmydocs.sandbox.http.Request.RouteMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One origin on the loopback interface. Serves after {@link #serve}, until closed. */
public final class LocalServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());
    private static final int THREADS = 16;

    static {
        // Without it the JDK's server waits 40 ms before the second packet of a kept-alive connection.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final String name;
    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(String name, HttpServer server) {
        this.name = name;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sandbox-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the port, and refuses nobody yet.
     *
     * @param port 0 for any free one
     */
    public static LocalServer bind(String name, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new LocalServer(name, HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on loopback port " + port + " for the sandbox's " + name + "; choose another port",
                    e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void serve(List<Route> routes, Handler fallback, Interceptor interceptor) {
        Router router = new Router(routes, fallback);
        server.setExecutor(threads);
        server.createContext("/", exchange -> exchange(exchange, router, interceptor));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void exchange(HttpExchange exchange, Router router, Interceptor interceptor) throws IOException {
        Request request = read(exchange);
        Reply reply;
        try {
            reply = router.answer(request, interceptor);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, () -> "sandbox failed on " + request.method() + " " + request.path(), e);
            reply = Reply.html(500, "<html><body>Internal error of the sandbox; see its log.</body></html>");
        }
        write(exchange, reply);
    }

    private Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        return new Request(
                name,
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Query.parse(uri.getRawQuery()),
                new Payload(headers, body),
                RouteMatch.NONE);
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.delivery() == Delivery.NOTHING) {
            throw new IOException("connection dropped on purpose");
        }
        reply.headers().forEach((header, value) -> exchange.getResponseHeaders().set(header, value));
        byte[] body = reply.body().getBytes(reply.charset());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (reply.delivery() == Delivery.CUT_IN_HALF) {
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("connection dropped on purpose, in the middle of the body");
        }
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}

package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The network, by {@code java.net.http}. Counts what it sends and gives up when cancelled. */
record JdkExchange(HttpClient client, Cancellation cancellation, Meter meter, OptionalLong fileLimit)
        implements Exchange {

    private static final long SLICE_MILLIS = 250;

    /** Never follows a redirect: it could lead the credentials elsewhere. */
    static HttpClient newClient() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same network for what must not be given up half-way. */
    JdkExchange uncancellable() {
        return new JdkExchange(client, Cancellation.never(), meter, fileLimit);
    }

    /** The same network for files of any kind; of a larger one, one byte more than the limit is read. */
    JdkExchange forFiles(long limit) {
        return new JdkExchange(client, cancellation, meter, OptionalLong.of(limit));
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        meter.sent(call);
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(toRequest(call), handler());
        HttpResponse<byte[]> response = await(exchange, call.timeout());
        return fileLimit.isPresent()
                ? HttpAnswer.ofFile(response.statusCode(), response.headers(), response.body())
                : HttpAnswer.of(response.statusCode(), response.headers(), response.body());
    }

    private BodyHandler<byte[]> handler() {
        return fileLimit.isPresent() ? CappedBytes.upTo(fileLimit.getAsLong()) : Gzip.unpacking();
    }

    private static HttpRequest toRequest(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (call.uri().getScheme().equalsIgnoreCase("http")) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        call.headers().forEach(request::header);
        if (!call.headers().containsKey("Accept-Encoding")) {
            request.header("Accept-Encoding", "gzip");
        }
        return request.build();
    }

    /** The client's own timeout ends with the headers; this one covers a body that stalls, too. */
    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> exchange, Duration timeout)
            throws IOException {
        CompletableFuture<HttpResponse<byte[]>> limited =
                exchange.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            while (!finished(limited)) {
                cancellation.throwIfCancelled();
            }
            return limited.get();
        } catch (ExecutionException e) {
            throw asIoException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for an answer");
        } finally {
            exchange.cancel(true);
        }
    }

    private static boolean finished(CompletableFuture<?> exchange) throws InterruptedException, ExecutionException {
        try {
            exchange.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return exchange.isDone();
        }
    }

    private static IOException asIoException(@Nullable Throwable cause) {
        if (cause instanceof TimeoutException) {
            return new HttpTimeoutException("no complete answer in time");
        }
        return cause instanceof IOException io ? io : new IOException("no answer", cause);
    }
}

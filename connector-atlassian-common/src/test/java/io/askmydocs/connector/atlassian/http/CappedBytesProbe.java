package io.askmydocs.connector.atlassian.http;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/** Feeds bytes to a capped body, as a server without an end would. */
final class CappedBytesProbe {

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final BodySubscriber<byte[]> subscriber;

    CappedBytesProbe(long limit) {
        this.subscriber = CappedBytes.upTo(limit).apply(new Success());
    }

    void feed(long bytes) {
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
        for (long sent = 0; sent < bytes && !cancelled.get(); sent += 100) {
            subscriber.onNext(List.of(ByteBuffer.allocate(100)));
        }
    }

    boolean cancelled() {
        return cancelled.get();
    }

    byte[] body() {
        return subscriber.getBody().toCompletableFuture().join();
    }

    private record Success() implements HttpResponse.ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}

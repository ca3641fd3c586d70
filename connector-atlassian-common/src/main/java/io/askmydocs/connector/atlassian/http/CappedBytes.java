package io.askmydocs.connector.atlassian.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a size and hangs up as soon as it is exceeded: one byte more than the limit says that there was more.
 * What a server declares as the length is not believed.
 */
final class CappedBytes implements BodySubscriber<byte[]> {

    /** Enough for any explanation of a failure. */
    private static final int ERROR_LIMIT = 64 << 10;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final long most;
    private @Nullable Subscription subscription;

    private CappedBytes(long limit) {
        this.most = limit + 1;
    }

    static BodyHandler<byte[]> upTo(long limit) {
        return info -> new CappedBytes(info.statusCode() / 100 == 2 ? limit : ERROR_LIMIT);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[(int) Math.min(buffer.remaining(), most - collected.size())];
            buffer.get(part);
            collected.writeBytes(part);
        }
        if (collected.size() >= most && subscription != null) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(collected.toByteArray());
    }
}

package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/** What all requests of one session go through: client, clock, patience, and the count of what was sent. */
public final class AtlassianTransport {

    /** A signed address does not live long enough for more. */
    private static final int STORAGE_RETRIES = 1;

    private final HttpSettings settings;
    private final Waits waits;
    private final Clock clock;
    private final Cancellation cancellation;
    private final JdkExchange wire;
    private final Optional<URI> fileOrigin;

    public AtlassianTransport(
            HttpClient client, HttpSettings settings, Pause pause, Clock clock, Cancellation cancellation) {
        this(
                settings,
                pause,
                clock,
                cancellation,
                new JdkExchange(client, cancellation, new Meter(), OptionalLong.empty()));
    }

    private AtlassianTransport(
            HttpSettings settings, Pause pause, Clock clock, Cancellation cancellation, JdkExchange wire) {
        this(
                settings,
                new Waits(pause, clock, wire.meter(), ProgressListener.none()),
                clock,
                cancellation,
                wire,
                Optional.empty());
    }

    private AtlassianTransport(
            HttpSettings settings,
            Waits waits,
            Clock clock,
            Cancellation cancellation,
            JdkExchange wire,
            Optional<URI> fileOrigin) {
        this.settings = settings;
        this.waits = waits;
        this.clock = clock;
        this.cancellation = cancellation;
        this.wire = wire;
        this.fileOrigin = fileOrigin;
    }

    /** A client that may be shared by any number of transports. */
    public static HttpClient newClient() {
        return JdkExchange.newClient();
    }

    /** The same transport, as patient as asked; requests go on being counted together. */
    public AtlassianTransport withRetries(int retries) {
        return new AtlassianTransport(settings.withRetries(retries), waits, clock, cancellation, wire, fileOrigin);
    }

    /** The same transport, less patient with failures; limits and lost connections are waited for as before. */
    AtlassianTransport withRepeats(int repeats) {
        return new AtlassianTransport(settings.withRepeats(repeats), waits, clock, cancellation, wire, fileOrigin);
    }

    /** The same transport, which takes files from this origin, too, when it is redirected there. */
    public AtlassianTransport withFileOrigin(URI origin) {
        return new AtlassianTransport(settings, waits, clock, cancellation, wire, Optional.of(origin));
    }

    /** The same transport, which tells of its waits. */
    public AtlassianTransport telling(ProgressListener listener) {
        return new AtlassianTransport(settings, waits.telling(listener), clock, cancellation, wire, fileOrigin);
    }

    /** Signed requests to one origin. */
    public AtlassianHttp at(URI base, Authorization authorization, SiteBudget budget) {
        return new AtlassianHttp(this, base, authorization, budget);
    }

    /** A budget of the size the settings say, to be shared by the sessions of one site. */
    public SiteBudget newBudget() {
        return new SiteBudget(settings.concurrency());
    }

    /** Unsigned requests to one origin. */
    public AtlassianHttp at(URI base) {
        return new AtlassianHttp(this, base, null, newBudget());
    }

    /**
     * Posts JSON without credentials in the header; any status is an answer. Once sent, it is waited for until its timeout,
     * cancelled or not: a token grant that was honoured must not get lost.
     *
     * @param secrets values of the body that no message may quote
     */
    public HttpAnswer post(URI uri, Map<String, String> body, List<String> secrets) {
        HttpCall call = HttpCall.post(uri, Json.write(body), settings.timeout());
        HttpAnswer answer = run(call, retry(new SiteBudget(1)).before(logging().before(wire.uncancellable())));
        for (String secret : secrets) {
            answer = answer.hiding(secret);
        }
        return answer;
    }

    /** What to throw for an answer that {@link #post} gave and nobody expected. */
    public RuntimeException unexpected(URI uri, HttpAnswer answer) {
        return ApiErrors.of(HttpCall.post(uri, "", settings.timeout()), answer, clock.instant());
    }

    /** How many requests went over the wire, retries included. */
    public long requests() {
        return meter().requests();
    }

    /** What was sent so far, and what it cost. */
    public Meter meter() {
        return wire.meter();
    }

    Optional<URI> fileOrigin() {
        return fileOrigin;
    }

    HttpAnswer get(URI uri, List<Interceptor> authorization, SiteBudget budget) {
        Exchange chain =
                new BudgetInterceptor(budget, cancellation).before(logging().before(wire));
        for (Interceptor interceptor : authorization) {
            chain = interceptor.before(chain);
        }
        HttpCall call = HttpCall.get(uri, settings.timeout());
        HttpAnswer answer = run(call, retry(budget).before(chain));
        if (answer.ok() && answer.json().isPresent()) {
            meter().answered(call, answer.json().get());
            return answer;
        }
        throw ApiErrors.of(call, answer, clock.instant());
    }

    /** A file: signed for the endpoint, unsigned for where it redirects to, which has no part in the site's budget. */
    Optional<DownloadedFile> download(
            URI uri, DownloadHosts hosts, long limit, List<Interceptor> authorization, SiteBudget budget) {
        JdkExchange files = wire.forFiles(limit);
        Exchange chain =
                new BudgetInterceptor(budget, cancellation).before(logging().before(files));
        for (Interceptor interceptor : authorization) {
            chain = interceptor.before(chain);
        }
        HttpCall call = HttpCall.file(uri, settings.timeout());
        HttpAnswer answer = run(call, retry(budget).before(chain));
        if (answer.status() >= 400) {
            throw ApiErrors.of(call, answer, clock.instant());
        }
        meter().handedOut();
        Exchange storage = withRetries(STORAGE_RETRIES)
                .retry(new SiteBudget(1))
                .before(logging().before(files));
        return new FileDownload(hosts, limit).follow(call, answer, hop -> run(hop, storage));
    }

    private static HttpAnswer run(HttpCall call, Exchange chain) {
        try {
            return chain.send(call);
        } catch (IOException e) {
            throw ApiErrors.unreachable(call, e);
        }
    }

    private Interceptor retry(SiteBudget budget) {
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        return new RetryInterceptor(settings, budget, clock, backoff, waits, cancellation);
    }

    private Interceptor logging() {
        return new LoggingInterceptor(clock);
    }
}

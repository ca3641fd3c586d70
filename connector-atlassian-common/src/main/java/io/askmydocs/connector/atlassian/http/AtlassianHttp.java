package io.askmydocs.connector.atlassian.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON below one base address, such as a site or {@code https://api.atlassian.com/ex/jira/<cloud id>}. Thread-safe. */
public final class AtlassianHttp {

    private final AtlassianTransport transport;
    private final URI base;
    private final @Nullable Authorization authorization;
    private final SiteBudget budget;

    AtlassianHttp(AtlassianTransport transport, URI base, @Nullable Authorization authorization, SiteBudget budget) {
        this.transport = transport;
        this.base = base;
        this.authorization = authorization;
        this.budget = budget;
    }

    /**
     * The JSON the endpoint answered with.
     *
     * @throws io.askmydocs.connector.api.ConnectorAuthException when the credentials do not work, or not for this endpoint
     * @throws io.askmydocs.connector.api.ConnectorApiException for every other failure, after the retries it deserves
     * @throws java.util.concurrent.CancellationException when the host cancelled
     */
    public JsonNode get(ApiRequest request) {
        return transport
                .get(Urls.resolve(base, request), signing(), budget)
                .json()
                .orElseThrow();
    }

    /**
     * The file an endpoint hands out, be it itself or by a redirect to a signed address. Redirects are followed without
     * credentials, to Atlassian's file hosts only.
     *
     * @param limit in bytes; enforced while reading, whatever length was declared
     * @return absent when the file is larger than the limit
     * @throws io.askmydocs.connector.api.ConnectorException as {@link #get} does; no message shows the signed address
     */
    public Optional<DownloadedFile> download(ApiRequest request, long limit) {
        DownloadHosts hosts = new DownloadHosts(base, transport.fileOrigin());
        return transport.download(Urls.resolve(base, request), hosts, limit, signing(), budget);
    }

    private List<Interceptor> signing() {
        return authorization == null ? List.of() : List.of(new AuthInterceptor(base, authorization));
    }

    /** The same session with other patience. */
    public AtlassianHttp withRetries(int retries) {
        return new AtlassianHttp(transport.withRetries(retries), base, authorization, budget);
    }

    /** The same session for requests that are better split than repeated: failures count, limits do not. */
    public AtlassianHttp withRepeats(int repeats) {
        return new AtlassianHttp(transport.withRepeats(repeats), base, authorization, budget);
    }

    /** How many requests this session sent, retries and token requests included. */
    public long requests() {
        return transport.requests();
    }

    /** What this session sent so far, retries and token requests included, and what it cost. */
    public Meter meter() {
        return transport.meter();
    }
}

package io.askmydocs.connector.atlassian.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.http.SiteBudget;
import java.net.URI;

/** A server under a test's control, and sessions to it. */
public final class Wire {

    public static final String SECRET = "secret-access-token";

    private Wire() {}

    public static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort())
                .build();
    }

    public static AtlassianTransport transport(FakeContext context, HttpSettings settings) {
        return new AtlassianTransport(
                AtlassianTransport.newClient(), settings, context.pause(), context.clock(), context.cancellation());
    }

    /** A session with default patience and a fixed bearer token. */
    public static AtlassianHttp http(WireMockExtension server, FakeContext context) {
        return http(server, context, HttpSettings.defaults());
    }

    public static AtlassianHttp http(WireMockExtension server, FakeContext context, HttpSettings settings) {
        return transport(context, settings)
                .at(URI.create(server.baseUrl()), () -> "Bearer " + SECRET, new SiteBudget(settings.concurrency()));
    }
}

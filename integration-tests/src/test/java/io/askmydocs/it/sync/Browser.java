package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.OAuthCallback;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who consents on the sandbox's page. */
final class Browser {

    private Browser() {}

    /** What the page sends back to the host. */
    static OAuthCallback accept(URI page) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        String form = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher request = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(form);
        assertThat(request.find()).as("the consent page's form").isTrue();
        URI decision = page.resolve("/authorize/decision?decision=accept&request=" + request.group(1));
        String back = browser.send(HttpRequest.newBuilder(decision).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return OAuthCallback.granted(parameter(back, "state"), parameter(back, "code"));
    }

    private static String parameter(String uri, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(uri);
        assertThat(value.find()).as(name).isTrue();
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }
}

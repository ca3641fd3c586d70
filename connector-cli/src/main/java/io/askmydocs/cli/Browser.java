package io.askmydocs.cli;

import io.askmydocs.connector.api.OAuthCallback;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operator's browser in the demo: opens the consent page, presses Accept, and follows the way back. */
final class Browser {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    /** What the connector's callback address would get. */
    OAuthCallback accept(URI consentPage) throws IOException, InterruptedException {
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(consentPage).build(), BodyHandlers.ofString());
        Matcher request = REQUEST.matcher(page.body());
        if (page.statusCode() != 200 || !request.find()) {
            throw new IOException("the consent page answered with status " + page.statusCode());
        }
        HttpRequest accept = HttpRequest.newBuilder(consentPage.resolve("/authorize/decision"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("request=" + request.group(1) + "&decision=accept"))
                .build();
        HttpResponse<String> answer = http.send(accept, BodyHandlers.ofString());
        Map<String, String> query =
                query(URI.create(answer.headers().firstValue("Location").orElse("?")));
        return OAuthCallback.granted(query.getOrDefault("state", ""), query.getOrDefault("code", ""));
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }
}

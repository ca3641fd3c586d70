package io.askmydocs.connector.atlassian.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Builds and compares URLs by component, never by prefix of their text. */
final class Urls {

    private Urls() {}

    static void requirePlainPath(String path) {
        boolean steps = Arrays.stream(path.split("/", -1)).anyMatch(part -> part.equals("..") || part.equals("."));
        if (!path.startsWith("/") || path.startsWith("//") || steps || path.indexOf('?') >= 0) {
            throw new IllegalArgumentException("not a plain absolute path: " + path);
        }
    }

    static URI resolve(URI base, ApiRequest request) {
        String root = base.toString().replaceAll("/+$", "");
        String path =
                Arrays.stream(request.path().split("/", -1)).map(Urls::encode).collect(Collectors.joining("/"));
        String query = request.query().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(root + path + (query.isEmpty() ? "" : "?" + query));
    }

    static boolean sameOrigin(URI one, URI other) {
        return one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && port(one) == port(other)
                && other.getUserInfo() == null;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

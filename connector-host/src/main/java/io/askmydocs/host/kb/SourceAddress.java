package io.askmydocs.host.kb;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A web address at a source, without its fragment. */
record SourceAddress(URI uri) {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern BOUNDS = Pattern.compile("[/&=?]");
    private static final Pattern VIEW =
            Pattern.compile(".*/view(?<thing>\\w+)(?:\\.\\w+)?\\?\\k<thing>Id=(?<id>[^&]+)");

    /** Absent for what is none. */
    static Optional<SourceAddress> of(String text) {
        try {
            URI uri = new URI(text.replaceFirst("#.*", ""));
            boolean web = uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getRawAuthority() != null;
            return web ? Optional.of(new SourceAddress(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Of one length, however long the address is. */
    String mark() {
        return Sha256.of(uri.toString());
    }

    boolean sameOrigin(SourceAddress other) {
        return origin().equals(other.origin());
    }

    private String origin() {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it is about what has this id and is at that address. Many an address has the id: one to change it, to compare it, or
     * of a file on it. So the id is where that address has it, or this is one that views a thing by the id of the thing.
     */
    boolean names(String id, SourceAddress own) {
        return sameOrigin(own)
                && own.parts().contains(id)
                && (hasInPath(id, own) || hasInQuery(id, own) || isViewOf(id));
    }

    /** What follows may be a title, which changes. */
    private boolean hasInPath(String id, SourceAddress own) {
        List<String> steps = own.steps();
        List<String> begin = steps.subList(0, steps.lastIndexOf(id) + 1);
        return !begin.isEmpty() && steps().stream().limit(begin.size()).toList().equals(begin);
    }

    private boolean hasInQuery(String id, SourceAddress own) {
        List<String> mine = parameters();
        return uri.getRawPath().equals(own.uri.getRawPath())
                && own.parameters().stream()
                        .anyMatch(parameter -> parameter.endsWith("=" + id) && mine.contains(parameter));
    }

    private boolean isViewOf(String id) {
        Matcher view = VIEW.matcher(uri.getRawPath() + "?" + uri.getRawQuery());
        return view.matches() && decoded(view.group("id")).equals(id);
    }

    private List<String> steps() {
        return Stream.of(uri.getRawPath().split("/"))
                .map(SourceAddress::decoded)
                .toList();
    }

    private List<String> parameters() {
        return Stream.ofNullable(uri.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .map(SourceAddress::decoded)
                .toList();
    }

    /** What in it may be an id, in the order it stands there. */
    List<String> parts() {
        return Stream.of(uri.getRawPath(), uri.getRawQuery())
                .filter(part -> part != null)
                .flatMap(BOUNDS::splitAsStream)
                .map(SourceAddress::decoded)
                .flatMap(BOUNDS::splitAsStream)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** As it stands where it is no encoding, or of what cannot be looked for. */
    static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\0') < 0 ? decoded : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package io.askmydocs.host.kb;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A web address at a source, without its fragment. */
record SourceAddress(URI uri) {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern BOUNDS = Pattern.compile("[/&=?]");

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

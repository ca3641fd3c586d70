package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.confluence.attached.Skipped.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files become documents, and which of these with their text. Media types are compared without parameters and may end
 * with {@code /*}.
 *
 * @param largest a larger file is no document at all; in bytes
 * @param largestText a text that is larger is a document by reference; in bytes, at most 64 MiB
 * @param only no other media types; empty for all
 * @param except never these media types
 */
public record AttachmentLimits(long largest, long largestText, Set<String> only, Set<String> except) {

    private static final long MIB = 1 << 20;
    private static final long MOST_TEXT = 64 * MIB;

    public AttachmentLimits {
        if (largest < 0 || largestText < 0 || largestText > MOST_TEXT) {
            throw new IllegalArgumentException("limits are from 0, for texts to " + MOST_TEXT + " bytes");
        }
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    /** Files up to 100 MiB, texts up to 1 MiB, of all media types. */
    public static AttachmentLimits defaults() {
        return new AttachmentLimits(100 * MIB, MIB, Set.of(), Set.of());
    }

    /**
     * Why a file is no document at all. What is not known of it is no reason.
     *
     * @param size in bytes; negative when it is not known
     */
    Optional<Skipped> leavesOut(String id, String mediaType, long size) {
        if (excludes(TextKind.bare(mediaType))) {
            return Optional.of(Skipped.file(id, Reason.TYPE_EXCLUDED, "the settings exclude its media type."));
        }
        return size > largest
                ? Optional.of(Skipped.file(id, Reason.TOO_LARGE, "it is larger than " + FileText.size(largest) + "."))
                : Optional.empty();
    }

    private boolean excludes(String type) {
        return !type.isEmpty() && (matches(except, type) || !only.isEmpty() && !matches(only, type));
    }

    private static boolean matches(Set<String> patterns, String type) {
        return patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.endsWith("/*")
                        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                        : type.equals(pattern));
    }

    /** Of the limits, this one alone decides what a document looks like. */
    String mark() {
        return String.valueOf(largestText);
    }
}

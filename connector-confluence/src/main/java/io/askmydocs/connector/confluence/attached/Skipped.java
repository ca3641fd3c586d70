package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.Attachment;
import java.util.Locale;

/**
 * A file, or only its text, that is not in the knowledge base.
 *
 * @param referenced whether there is a document about the file, without its text
 */
public record Skipped(String attachmentId, Reason reason, boolean referenced, String message) {

    /** Why it is not there. */
    public enum Reason {
        TOO_LARGE,
        TYPE_EXCLUDED,
        NOT_DOWNLOADABLE;

        /** As in reports, such as {@code attachment_too_large}. */
        public String code() {
            return "attachment_" + name().toLowerCase(Locale.ROOT);
        }
    }

    static Skipped file(String id, Reason reason, String why) {
        return new Skipped(id, reason, false, "Attachment " + id + " is left out: " + why);
    }

    static Skipped text(Attachment file, Reason reason, String why) {
        return new Skipped(file.id(), reason, true, "Attachment " + file.id() + " is kept without its text: " + why);
    }

    public SyncProblem toProblem() {
        return SyncProblem.warning(attachmentId, reason.code(), message);
    }
}

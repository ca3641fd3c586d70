package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;
import nu.xom.Element;
import org.jspecify.annotations.Nullable;

/** Reads any storage format, well-formed or not, into a tree under one root. Thread-safe; never throws on input. */
public final class StorageParser {

    /** As strictly as the document allows: as it is, then mended, then leniently. */
    public Element parse(String storage, Losses losses) {
        String fragment = Envelope.withoutProlog(storage, losses);
        Element asWritten = strictly(NamedEntities.replace(fragment));
        if (asWritten != null) {
            return asWritten;
        }
        String mended = Mender.run(fragment, losses);
        Element repaired = strictly(mended);
        if (repaired != null) {
            return repaired;
        }
        losses.repair("malformed", "document");
        return LenientParser.parse(mended, losses);
    }

    private static @Nullable Element strictly(@Nullable String fragment) {
        if (fragment == null) {
            return null;
        }
        SafeReader reader = SafeReader.ofThisThread();
        Element root = reader.read(Envelope.seal(fragment));
        // To look for rare prefixes first would cost every page more than reading these few twice.
        return root == null && Envelope.mayBeRare(fragment) ? reader.read(Envelope.sealRare(fragment)) : root;
    }
}

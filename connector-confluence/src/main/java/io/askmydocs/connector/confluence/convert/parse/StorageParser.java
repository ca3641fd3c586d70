package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;
import java.io.IOException;
import java.io.StringReader;
import nu.xom.Builder;
import nu.xom.Element;
import nu.xom.ParsingException;

/** Reads any storage format, well-formed or not, into a tree under one root. Thread-safe; never throws on input. */
public final class StorageParser {
    /** Building a secure reader costs several times a small parse. */
    private static final ThreadLocal<Builder> BUILDERS = ThreadLocal.withInitial(SecureReaders::newBuilder);

    public Element parse(String storage, Losses losses) {
        String fragment = EntityPass.run(Envelope.withoutProlog(storage, losses), losses);
        try {
            return BUILDERS.get()
                    .build(new StringReader(Envelope.seal(fragment)))
                    .getRootElement();
        } catch (ParsingException e) {
            losses.repair("malformed", "document");
            return LenientParser.parse(fragment, losses);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be read.", e);
        }
    }
}

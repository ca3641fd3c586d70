package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Attaches files to pages. */
final class Attachments {
    private final Wiki wiki;

    Attachments(Wiki wiki) {
        this.wiki = wiki;
    }

    /** Names are unique on a page; the same one again would be a new version. */
    String attach(String pageId, String name, String mediaType, byte[] bytes) {
        Content page = Wikis.existing(wiki, pageId);
        if (wiki.attachedTo(page).anyMatch(file -> file.kind() == Kind.ATTACHMENT && named(file, name))) {
            throw new IllegalArgumentException("page " + pageId + " has a file " + name + " already; replace that one");
        }
        Draft draft = new Draft(
                Kind.ATTACHMENT,
                wiki.spaceOf(page).key(),
                pageId,
                Draft.text(name, ""),
                wiki.clock().instant(),
                World.ACCOUNT_ID);
        return wiki.add(draft, file(pageId + "/" + name + "/1", mediaType, bytes))
                .id();
    }

    void replace(String fileId, byte[] bytes) {
        Content old = Wikis.existing(wiki, fileId, Kind.ATTACHMENT);
        String mediaType = ((Detail.File) old.detail()).mediaType();
        wiki.replace(fileId, file(fileId + "/" + (old.version() + 1), mediaType, bytes), World.ACCOUNT_ID);
    }

    void trash(String fileId) {
        wiki.setStatus(Wikis.existing(wiki, fileId, Kind.ATTACHMENT).id(), Status.TRASHED);
    }

    byte[] bytes(String fileId) {
        Content content = Wikis.existing(wiki, fileId, Kind.ATTACHMENT);
        return ((Detail.File) content.detail()).bytes().get().clone();
    }

    /** The id under which media are kept is another one than the attachment's, and new for every version. */
    private static Detail.File file(String seed, String mediaType, byte[] bytes) {
        byte[] kept = bytes.clone();
        String mediaId =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        return new Detail.File(mediaType, mediaId, () -> kept);
    }

    private static boolean named(Content file, String name) {
        return file.title().equals(name) && file.status() != Status.TRASHED;
    }
}

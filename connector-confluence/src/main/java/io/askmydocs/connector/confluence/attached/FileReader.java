package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.confluence.rest.FileContent;
import java.util.Optional;

/** Fetches the content of files, such as {@code AttachmentClient::download}. */
@FunctionalInterface
public interface FileReader {

    /**
     * @return absent when the file is larger than the limit
     * @throws io.askmydocs.connector.api.ConnectorException when it cannot be fetched
     */
    Optional<FileContent> read(String pageId, String attachmentId, long limit);
}

package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;

/** What v1 shows of comments and attachments besides what every content has. */
final class V1Extensions {
    private V1Extensions() {}

    static ObjectNode of(Content content) {
        ObjectNode json = Json.object();
        if (content.detail() instanceof Detail.File file) {
            return json.put("mediaType", file.mediaType())
                    .put("fileSize", file.size())
                    .put("fileId", file.fileId())
                    .put("comment", "");
        }
        if (content.detail() instanceof Detail.Inline inline) {
            json.put("location", "inline");
            json.putObject("inlineProperties").put("originalSelection", inline.selection());
            json.putObject("resolution").put("status", inline.resolution().wireName());
            return json;
        }
        return json.put("location", "footer");
    }
}

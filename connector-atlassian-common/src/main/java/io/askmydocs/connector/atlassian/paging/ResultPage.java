package io.askmydocs.connector.atlassian.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One page of a listing.
 *
 * @param results the entries, perhaps none even when more pages follow
 * @param body the whole answer
 */
public record ResultPage(List<JsonNode> results, JsonNode body) {

    public ResultPage {
        results = List.copyOf(results);
    }
}

package io.askmydocs.connector.confluence.convert.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** Goes through everything below an element in document order, without recursion, in time linear in what is there. */
public final class Cursor {
    private record Place(Element parent, int child) {}

    private final Deque<Place> open = new ArrayDeque<>();
    private @Nullable Element last;

    public Cursor(Element top) {
        this.last = top;
    }

    /** The next node, or null when there is none. */
    public @Nullable Node next() {
        if (last != null) {
            open.push(new Place(last, 0));
            last = null;
        }
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.child < place.parent.getChildCount()) {
                open.push(new Place(place.parent, place.child + 1));
                Node node = place.parent.getChild(place.child);
                last = node instanceof Element element ? element : null;
                return node;
            }
        }
        return null;
    }

    /** Passes over what is below the element just returned. */
    public void skip() {
        last = null;
    }
}

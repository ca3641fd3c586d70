package io.askmydocs.host.kb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where a document's file is, in relation to others. */
record DocumentPath(String path) {

    /** The path that a relative address means, as seen from this file; absent when it leads out of the output folder. */
    Optional<String> resolve(String address) {
        if (address.isEmpty() || address.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> steps = new ArrayDeque<>(List.of(path.split("/")));
        steps.removeLast();
        for (String step : address.split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    /** The folder of what hangs on this document. */
    String folder() {
        return path.substring(0, dot());
    }

    /** What this document may hang on, the nearest first. */
    List<DocumentPath> carriers() {
        List<DocumentPath> carriers = new ArrayList<>();
        String folder = path;
        for (int slash = folder.lastIndexOf('/'); slash > 0; slash = folder.lastIndexOf('/')) {
            folder = folder.substring(0, slash);
            carriers.add(new DocumentPath(folder + path.substring(dot())));
        }
        return carriers;
    }

    private int dot() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? dot : path.length();
    }
}

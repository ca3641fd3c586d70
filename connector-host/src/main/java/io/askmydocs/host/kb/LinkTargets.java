package io.askmydocs.host.kb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be looked for in the table of documents to find what some references mean. */
final class LinkTargets {

    private static final int MOST_PLACES = 3;

    final Set<String> marks = new HashSet<>();
    final Set<String> ids = new HashSet<>();
    final Set<String> titles = new HashSet<>();
    final Set<String> paths = new HashSet<>();
    private final Map<Reference.ToTitle, List<String>> names = new HashMap<>();

    LinkTargets(Optional<DocumentPath> from, Collection<Reference> references) {
        from.ifPresent(path -> path.carriers().forEach(carrier -> paths.add(carrier.path())));
        for (Reference reference : references) {
            if (reference instanceof Reference.ToTitle title) {
                titles.addAll(titles(title));
            } else if (reference instanceof Reference.ToAddress to) {
                SourceAddress.of(to.address()).ifPresentOrElse(this::add, () -> addRelative(from, to.address()));
            }
        }
    }

    private void add(SourceAddress address) {
        marks.add(address.mark());
        ids.addAll(address.parts());
    }

    private void addRelative(Optional<DocumentPath> from, String address) {
        String name = relative(address);
        titles.add(name);
        from.flatMap(path -> path.resolve(name)).ifPresent(paths::add);
    }

    /** Without what stands behind the file's name. */
    static String relative(String address) {
        return Storable.cleaned(SourceAddress.decoded(address.replaceFirst("[?#].*", "")));
    }

    /** What a title may be: it may have a {@code #} of its own, so the whole comes first. */
    List<String> titles(Reference.ToTitle reference) {
        return names.computeIfAbsent(reference, given -> titles(Storable.cleaned(given.title())));
    }

    private static List<String> titles(String name) {
        List<String> titles = new ArrayList<>(List.of(name));
        int end = name.lastIndexOf('#');
        while (end > 0 && titles.size() <= MOST_PLACES) {
            titles.add(name.substring(0, end));
            end = name.lastIndexOf('#', end - 1);
        }
        return titles;
    }
}

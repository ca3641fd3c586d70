package io.askmydocs.host.kb;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which document a reference means, out of those that come into question. Where two may be meant, none is: a link that leads to the
 * wrong one is worse than none.
 */
final class DocumentLinks {

    private final LibraryEntry from;
    private final Optional<SourceAddress> source;
    private final LinkTargets targets;
    private final Map<SourceAddress, List<LibraryEntry>> byAddress;
    private final Map<String, List<Placed>> byId;
    private final Map<String, List<LibraryEntry>> byTitle;
    private final Map<String, LibraryEntry> byPath = new HashMap<>();

    /** Documents found by what is called the same. */
    record Candidates(
            List<LibraryEntry> byMark,
            List<LibraryEntry> byId,
            List<LibraryEntry> byTitle,
            List<LibraryEntry> byPath) {}

    /** A document and where it is at its source, which stands in its metadata and is read once. */
    private record Placed(LibraryEntry entry, SourceAddress address) {

        static Stream<Placed> of(LibraryEntry entry) {
            return DocumentLinks.address(entry).map(address -> new Placed(entry, address)).stream();
        }

        String id() {
            return entry.id().remoteId();
        }
    }

    DocumentLinks(LibraryEntry from, LinkTargets targets, Candidates candidates) {
        this.from = from;
        this.source = address(from);
        this.targets = targets;
        this.byAddress = candidates.byMark().stream()
                .flatMap(Placed::of)
                .collect(
                        Collectors.groupingBy(Placed::address, Collectors.mapping(Placed::entry, Collectors.toList())));
        this.byId = grouped(candidates.byId().stream().flatMap(Placed::of), Placed::id);
        this.byTitle = grouped(candidates.byTitle().stream(), LibraryEntry::title);
        candidates.byPath().forEach(entry -> entry.path().ifPresent(path -> byPath.putIfAbsent(path, entry)));
    }

    private static <T> Map<String, List<T>> grouped(Stream<T> all, Function<T, String> by) {
        return all.collect(Collectors.groupingBy(by));
    }

    Optional<LibraryEntry> find(Reference reference) {
        if (reference instanceof Reference.ToTitle title) {
            return targets.titles(title).stream()
                    .flatMap(name -> titled(name).stream())
                    .findFirst();
        }
        String text = ((Reference.ToAddress) reference).address();
        Optional<SourceAddress> address = SourceAddress.of(text);
        return address.isPresent()
                ? address.flatMap(this::atSource)
                : beside(LinkTargets.relative(text)).or(() -> attached(LinkTargets.relative(text)));
    }

    /** What hangs on a document may have its address; the document comes first. */
    private Optional<LibraryEntry> atSource(SourceAddress wanted) {
        return byAddress.getOrDefault(wanted, List.of()).stream()
                .min(Comparator.comparing((LibraryEntry entry) -> !isMine(entry))
                        .thenComparing(entry -> entry.path().orElse("").length())
                        .thenComparing(entry -> entry.id().remoteId()))
                .or(() -> named(wanted));
    }

    /** An address changes with the title, and keeps the id; the last one is what it is about. */
    private Optional<LibraryEntry> named(SourceAddress wanted) {
        if (source.filter(wanted::sameOrigin).isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = wanted.parts();
        return parts.stream()
                .distinct()
                .flatMap(part -> byId.getOrDefault(part, List.of()).stream())
                .filter(placed -> wanted.names(placed.id(), placed.address()))
                .max(Comparator.comparing(placed -> parts.lastIndexOf(placed.id())))
                .map(Placed::entry);
    }

    private Optional<LibraryEntry> titled(String title) {
        List<LibraryEntry> all = byTitle.getOrDefault(title, List.of());
        List<LibraryEntry> near = all.stream()
                .filter(entry -> entry.container().equals(from.container()))
                .toList();
        return only(near.isEmpty() ? all : near);
    }

    private Optional<LibraryEntry> beside(String address) {
        return here().flatMap(here -> here.resolve(address)).flatMap(this::at);
    }

    private Optional<LibraryEntry> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** A file of that name which hangs on this document, or on the one this hangs on. */
    private Optional<LibraryEntry> attached(String name) {
        return here().stream()
                .flatMap(here -> Stream.concat(Stream.of(here), carrier(here).stream()))
                .flatMap(carrier ->
                        only(byTitle.getOrDefault(name, List.of()).stream()
                                        .filter(hangsOn(carrier))
                                        .toList())
                                .stream())
                .findFirst();
    }

    private Optional<DocumentPath> carrier(DocumentPath here) {
        return here.carriers().stream()
                .filter(carrier -> at(carrier.path()).isPresent())
                .findFirst();
    }

    private static Predicate<LibraryEntry> hangsOn(DocumentPath carrier) {
        return entry -> entry.path()
                .filter(path -> path.startsWith(carrier.folder() + "/"))
                .isPresent();
    }

    private Optional<DocumentPath> here() {
        return from.path().map(DocumentPath::new);
    }

    private boolean isMine(LibraryEntry entry) {
        return Objects.equals(entry.id().installation(), from.id().installation());
    }

    private static Optional<SourceAddress> address(LibraryEntry entry) {
        return entry.url().flatMap(SourceAddress::of);
    }

    private static Optional<LibraryEntry> only(List<LibraryEntry> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}

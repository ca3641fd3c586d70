package io.askmydocs.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules as functions, so that the same code judges the project and the planted culprits. */
final class Rules {

    private Rules() {}

    static ArchRule nothingKnows(Collection<String> packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages.toArray(String[]::new));
    }

    static ArchRule nothingOutsideKnows(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** One class and those within it may know these packages. */
    static ArchRule onlyKnownBy(String packages, String type) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not " + type, other -> !topLevel(other).equals(type)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages);
    }

    /** {@code com.acme} means that package alone, {@code com.acme..} the ones below it too. */
    static ArchRule arrow(String from, String... notTo) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(notTo);
    }

    /** Of the whole project a room knows these packages and no others. */
    static ArchRule usesOfItsProjectOnly(String room, String... packages) {
        DescribedPredicate<JavaClass> others = JavaClass.Predicates.resideInAPackage("io.askmydocs..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)));
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat(others);
    }

    static ArchRule noClassIn(String from, Class<?> unwanted) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(unwanted);
    }

    static ArchRule staysWithin(String rootPackage) {
        return classes().should().resideInAPackage(rootPackage + "..");
    }

    /** Everything a class mentions is its own project's or of one of these packages. */
    static ArchRule usesOfTheOutsideOnly(String... packages) {
        DescribedPredicate<JavaClass> allowed = JavaClass.Predicates.resideInAnyPackage(packages)
                .or(JavaClass.Predicates.resideInAPackage("io.askmydocs.."))
                .or(DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()));
        return classes().should().onlyDependOnClassesThat(allowed);
    }

    static ArchRule hasNoPackageCycles() {
        return slices().assignedFrom(new PackageByPackage()).should().beFreeOfCycles();
    }

    /** The top-level classes that touch a member of another class, be it by call, by reference or by reading a field. */
    static Set<String> classesThat(JavaClasses classes, Predicate<JavaAccess<?>> access) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access)
                .map(found -> topLevel(found.getOriginOwner()))
                .collect(toCollection(TreeSet::new));
    }

    static Set<String> packagesWithoutNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private record PackageByPackage() implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("io.askmydocs.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}

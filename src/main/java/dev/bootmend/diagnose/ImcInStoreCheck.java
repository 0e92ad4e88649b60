package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * References to a hive of the Initial Machine Configuration, on every loader and on the settings loaders inherit. When
 * the registry side is missing, a start ends in stop code 0x67 (portal articles on that code; the fault is not one
 * element of the default entry but any that is used).
 */
final class ImcInStoreCheck implements BootCheck {

    /** More objects than this are counted, not named. */
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(Examined target) {
        return target.readableStore().filter(store -> !store.loaders().isEmpty())
                .map(store -> examine(target, store)).orElse(List.of());
    }

    private static List<Finding> examine(Examined target, BootStore store) {
        List<BootObject> objects = store.objects().stream().filter(Elements::carriesImc).toList();
        List<BootObject> others = objects.stream().filter(object -> !Elements.isLoaderOrItsSettings(object)).toList();
        List<ImcCarrier> carriers = carriers(target, store, objects);
        Finding loaders = carriers.isEmpty() ? none() : onLoaders(target, carriers);
        return others.isEmpty() ? List.of(loaders) : List.of(loaders, onOthers(others));
    }

    /** Worst first. */
    private static List<ImcCarrier> carriers(Examined target, BootStore store, List<BootObject> objects) {
        Optional<Set<Guid>> used = target.defaultEntry().map(entry -> Inheritance.of(store, entry));
        return objects.stream().filter(Elements::isLoaderOrItsSettings)
                .map(object -> new ImcCarrier(object, ImcHive.look(target, object), isUsed(object, used)))
                .sorted(Comparator.comparing(ImcCarrier::severity)).toList();
    }

    /** When nobody can tell which entry starts, any may. */
    private static boolean isUsed(BootObject object, Optional<Set<Guid>> used) {
        return used.map(ids -> ids.contains(object.id())).orElse(true);
    }

    private static Finding none() {
        return Finding.on(LinkKind.ENTRY, FindingIds.NO_IMC_IN_BCD, Severity.OK,
                "No boot entry asks for an extra configuration hive",
                "The BCD store is not the reason for stop code 0x67.")
                .with("neither imcdevice nor imchivename on any loader");
    }

    private static Finding onLoaders(Examined target, List<ImcCarrier> carriers) {
        ImcCarrier worst = carriers.getFirst();
        boolean oneEntry = carriers.size() == 1 && worst.object().is(ObjectType.OS_LOADER);
        String title = (oneEntry ? "The boot entry refers to " : "Boot entries refer to ") + worst.hiveInTitle();
        return Finding.on(LinkKind.ENTRY, FindingIds.IMC_IN_BCD, worst.severity(), title, worst.meaning())
                .brief(elementNames(carriers)).with(evidence(target, carriers))
                .implying(carriers.stream().map(ImcCarrier::fact).collect(Collectors.toSet()))
                .addressedBy(Recipes.IMC).shownAs(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED);
    }

    private static List<String> evidence(Examined target, List<ImcCarrier> carriers) {
        Stream<String> named = carriers.stream().limit(NAMED).flatMap(carrier -> carrier.elements(target).stream());
        Stream<String> rest = carriers.size() <= NAMED ? Stream.of()
                : Stream.of("the same on " + (carriers.size() - NAMED) + " more");
        Stream<String> sights = carriers.stream().map(carrier -> carrier.sight(target)).distinct();
        return Stream.of(named, rest, sights).flatMap(Function.identity()).toList();
    }

    private static Finding onOthers(List<BootObject> others) {
        return Finding.on(LinkKind.ENTRY, FindingIds.IMC_ON_OTHER_OBJECT, Severity.NOTE,
                        "An entry that is no loader carries an IMC element",
                        "The element means something else there, or nothing. It is left alone unless you ask for more.")
                .with(others.stream().limit(NAMED).map(Wording::idAndName).toList()).addressedBy(Recipes.IMC);
    }

    private static String elementNames(List<ImcCarrier> carriers) {
        Stream<String> device = carriers.stream().filter(carrier -> carrier.object().element(Elements.IMC_DEVICE)
                .isPresent()).limit(1).map(any -> "imcdevice");
        Stream<String> path = carriers.stream().filter(carrier -> carrier.object().element(Elements.IMC_HIVE_NAME)
                .isPresent()).limit(1).map(any -> "imchivename");
        return Stream.concat(device, path).collect(Collectors.joining(", "));
    }
}

package dev.bootmend.diagnose;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * The registry side of the Initial Machine Configuration. Healthy Windows hives have the key without any policy, so
 * neither answer is a fault; it matters only for the second group of the recipe for stop code 0x67.
 */
final class ImcRegistryCheck implements BootCheck {

    private static final String VALUE = "ErrorControlPolicy";
    private static final List<String> PLACES = List.of("_Global", "System");

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(keys -> List.of(answer(keys))).orElse(List.of());
    }

    private static Finding answer(SystemKeys keys) {
        RegistryKeyPath config = keys.controlSet().resolve(WatchedFiles.INITIAL_MACHINE_CONFIG);
        List<Reading<RegistryValue>> values = PLACES.stream()
                .map(place -> keys.system().value(config.child(place), VALUE)).toList();
        return values.stream().flatMap(ImcRegistryCheck::problem).findFirst().map(ImcRegistryCheck::unchecked)
                .orElseGet(() -> values.stream().allMatch(ImcRegistryCheck::isZero) ? set(config) : missing(config));
    }

    private static Finding set(RegistryKeyPath config) {
        return Finding.beside(FindingIds.IMC_REGISTRY_POLICY_SET, Severity.OK,
                "The registry tolerates a missing configuration hive",
                "The second remedy for stop code 0x67 is already in place.").with(VALUE + " 0 below " + config);
    }

    private static Finding missing(RegistryKeyPath config) {
        return Finding.beside(FindingIds.IMC_REGISTRY_POLICY_MISSING, Severity.OK,
                "The registry has no policy for a missing configuration hive",
                "That is normal. It is of interest only when stop code 0x67 stays after the boot entry was mended.")
                .with("no " + VALUE + " 0 in both _Global and System below " + config);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.IMC_REGISTRY_POLICY_UNCHECKED, Severity.UNCHECKED,
                "Could not check: registry side of IMC",
                "Whether the second remedy for stop code 0x67 is in place is not known.").with(Wording.of(problem));
    }

    private static boolean isZero(Reading<RegistryValue> value) {
        return value.toOptional().filter(found -> found.asDword().isPresent() && found.asDword().getAsInt() == 0)
                .isPresent();
    }

    private static Stream<Problem> problem(Reading<RegistryValue> value) {
        return value instanceof Reading.Unreadable<RegistryValue>(Problem problem) ? Stream.of(problem) : Stream.of();
    }
}

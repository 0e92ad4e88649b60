package dev.bootmend.diagnose;

import dev.bootmend.model.RecipeId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stop codes, status codes and screen texts that lead to a recipe (the five articles BootMend was specified from,
 * and Microsoft's boot troubleshooting articles for Azure virtual machines).
 */
public final class SymptomCatalogue {

    public static final Symptom CONFIG_INITIALIZATION_FAILED = coded(0x67, "CONFIG INITIALIZATION FAILED",
            "The boot entry asks for an extra configuration hive, and its registry side is missing.", Recipes.IMC);
    public static final Symptom INACCESSIBLE_BOOT_DEVICE = coded(0x7B, "INACCESSIBLE BOOT DEVICE",
            "The kernel was started and cannot reach the disk it was started from.", Recipes.INACCESSIBLE,
            Recipes.BOOT_FAILURE);
    public static final Symptom BOOT_FAILURE = shown(
            "Boot failure. Reboot and Select proper Boot device or Insert Boot Media in selected Boot device",
            "The firmware finds nothing on the disk that it could start.", Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE);
    public static final Symptom NO_OPERATING_SYSTEM = shown("An operating system wasn't found",
            "The firmware or the boot record finds nothing that it could start.", Recipes.BOOT_FAILURE);
    public static final Symptom BOOTMGR_MISSING = shown("BOOTMGR is missing",
            "The active partition holds no boot manager.", Recipes.BOOT_FAILURE);
    public static final Symptom DISK_READ_ERROR = shown("A disk read error occurred",
            "The boot code finds something else than its continuation on the disk.");
    public static final Symptom DEVICE_UNKNOWN = coded(0xC000000EL,
            "The boot selection failed because a required device is inaccessible",
            "The boot entry names a disk or partition that the boot manager does not find.", Recipes.BOOT_FAILURE);
    public static final Symptom FILE_MISSING = coded(0xC000000FL,
            "The Boot Configuration Data file is missing some required information",
            "The boot manager does not find a file it needs: the store, the loader or a driver.", Recipes.BOOT_FAILURE);
    public static final Symptom STORE_INCOMPLETE = coded(0xC0000034L,
            "The Boot Configuration Data file doesn't contain valid information for an operating system",
            "The store is missing or lacks the entry that would be started.", Recipes.BOOT_FAILURE);
    public static final Symptom STORE_ERRORS = shown(
            "The boot configuration data for your PC is missing or contains errors",
            "The store is missing, damaged, or lacks the entry that would be started.", Recipes.BOOT_FAILURE);
    public static final Symptom STATUS_NOT_FOUND = coded(0xC0000225L,
            "The boot selection failed because a required file or entry is missing",
            "The loader does not find what its entry names: a file, the Windows folder or the SYSTEM hive.",
            Recipes.BOOT_FAILURE);
    public static final Symptom DRIVER_INVALID = coded(0xC0000098L,
            "The operating system couldn't be loaded because a critical system driver is missing or contains errors",
            "The loader finds no entry that it can start, or a driver is damaged.", Recipes.BOOT_FAILURE);
    public static final Symptom BAD_SYSTEM_CONFIG = coded(0x74, "BAD SYSTEM CONFIG INFO",
            "The SYSTEM hive is damaged or incomplete.");
    public static final Symptom CANNOT_LOAD_REGISTRY = coded(0xC0000218L, "STOP: the registry cannot load the hive",
            "A registry hive is damaged.");
    public static final Symptom REGISTRY_CORRUPT = coded(0xC000014CL,
            "The operating system couldn't be loaded because the system registry file is missing or contains errors",
            "The SYSTEM hive is missing or damaged.");
    public static final Symptom UNMOUNTABLE_BOOT_VOLUME = coded(0xED, "UNMOUNTABLE BOOT VOLUME",
            "The file system of the Windows partition cannot be used.");
    public static final Symptom PREPARING = shown("Preparing to configure Windows. Do not turn off your computer",
            "Windows completes an update; it may take hours, or be stuck.", Recipes.CONFIGURE, Recipes.CONSOLE);
    public static final Symptom GETTING_READY = shown("Getting Windows ready. Don't turn off your computer",
            "Windows completes an update; it may take hours, or be stuck.", Recipes.CONFIGURE, Recipes.CONSOLE);

    public static final Symptom NO_ACCESS = shown("The screen stays black, or Windows cannot be reached: serial console (EMS, SAC)",
            "Nothing shows how far the machine comes; the serial console would.", Recipes.CONSOLE);

    private static final List<Symptom> ALL = List.of(CONFIG_INITIALIZATION_FAILED, INACCESSIBLE_BOOT_DEVICE,
            BOOT_FAILURE,
            NO_OPERATING_SYSTEM, BOOTMGR_MISSING, DISK_READ_ERROR, DEVICE_UNKNOWN, FILE_MISSING, STORE_INCOMPLETE, STORE_ERRORS,
            STATUS_NOT_FOUND, DRIVER_INVALID,
            BAD_SYSTEM_CONFIG, CANNOT_LOAD_REGISTRY, REGISTRY_CORRUPT, UNMOUNTABLE_BOOT_VOLUME, PREPARING,
            GETTING_READY, NO_ACCESS);

    /** What every blue screen says above its name. */
    private static final String BLUE_SCREEN = "Your PC ran into a problem and needs to restart. We'll restart for you.";

    private static final Pattern CODE = Pattern.compile("\\b(?:0X)?([0-9A-F]{1,16})H?\\b");

    private SymptomCatalogue() {
    }

    /** Every symptom, the most frequent first. */
    public static List<Symptom> all() {
        return ALL;
    }

    /**
     * The symptoms that fit what was typed: a code in any spelling ({@code 67}, {@code 0x67}, {@code 0x00000067}), the
     * words of the text in any order, or part of them, also with other text around it. Those that the code names come
     * first; everything for a blank text.
     */
    public static List<Symptom> search(String typed) {
        String words = folded(typed);
        return Stream.concat(
                ALL.stream().filter(symptom -> isNamedByCode(symptom, words)),
                ALL.stream().filter(symptom -> hasAllWords(symptom, words) || words.contains(folded(symptom.text()))))
                .distinct().toList();
    }

    private static boolean isNamedByCode(Symptom symptom, String words) {
        Matcher codes = CODE.matcher(words);
        while (symptom.code().isPresent() && codes.find()) {
            if (Long.parseUnsignedLong(codes.group(1), 16) == symptom.code().getAsLong()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAllWords(Symptom symptom, String words) {
        String text = folded(symptom.label() + " " + symptom.longCode().orElse("")
                + (symptom.isStopCode() ? " " + BLUE_SCREEN : ""));
        return Stream.of(words.split(" ")).allMatch(text::contains);
    }

    /** Upper case, with single spaces in the place of everything but letters and digits; an apostrophe is nothing. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("['\u2019]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Symptom coded(long code, String text, String meaning, RecipeId... recipes) {
        return new Symptom(OptionalLong.of(code), text, meaning, List.of(recipes));
    }

    private static Symptom shown(String text, String meaning, RecipeId... recipes) {
        return new Symptom(OptionalLong.empty(), text, meaning, List.of(recipes));
    }
}

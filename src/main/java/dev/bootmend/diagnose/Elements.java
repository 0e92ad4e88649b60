package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.ObjectType;
import java.util.Optional;

/**
 * The BCD elements that the checks look at. A code means what is said here only on the objects named (Geoff Chappell's
 * BCD tables; ntbcd.h of System Informer).
 */
final class Elements {

    /** Any application object. */
    static final ElementCode DEVICE = new ElementCode(0x11000001);
    /** Any application object. */
    static final ElementCode PATH = new ElementCode(0x12000002);
    /** Any object. */
    static final ElementCode DESCRIPTION = new ElementCode(0x12000004);
    /** Loader. */
    static final ElementCode OS_DEVICE = new ElementCode(0x21000001);
    /** Loader. */
    static final ElementCode SYSTEM_ROOT = new ElementCode(0x22000002);
    /** Any object: where further elements come from. */
    static final ElementCode INHERIT = new ElementCode(0x14000006);
    /** Boot manager; on a loader the same code is resumeobject. */
    static final ElementCode DEFAULT = new ElementCode(0x23000003);
    /** Boot manager. */
    static final ElementCode DISPLAY_ORDER = new ElementCode(0x24000001);
    /** Any application object. */
    static final ElementCode RECOVERY_SEQUENCE = new ElementCode(0x14000008);
    /** Loader: Emergency Management Services. */
    static final ElementCode EMS = new ElementCode(0x260000B0);
    /** {emssettings} and boot manager: the number of the serial port. */
    static final ElementCode EMS_PORT = new ElementCode(0x15000022);
    /** {emssettings} and boot manager: bits per second. */
    static final ElementCode EMS_BAUD_RATE = new ElementCode(0x15000023);
    /** Loader: starts Windows PE. */
    static final ElementCode WIN_PE = new ElementCode(0x26000022);
    /** Loader: the device that holds the hive of the Initial Machine Configuration. */
    static final ElementCode IMC_DEVICE = new ElementCode(0x21000138);
    /** Loader: the path of that hive. */
    static final ElementCode IMC_HIVE_NAME = new ElementCode(0x22000137);

    private Elements() {
    }

    /** The text of a string element. */
    static Optional<String> text(BootObject object, ElementCode code) {
        return object.element(code).flatMap(element ->
                element.value() instanceof BootValue.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    static boolean carriesImc(BootObject object) {
        return object.element(IMC_DEVICE).isPresent() || object.element(IMC_HIVE_NAME).isPresent();
    }

    /**
     * Whether the codes of the IMC elements have their meaning on that object: a loader, or settings loaders inherit.
     */
    static boolean isLoaderOrItsSettings(BootObject object) {
        return object.is(ObjectType.OS_LOADER) || object.is(ObjectType.OS_LOADER_SETTINGS);
    }
}

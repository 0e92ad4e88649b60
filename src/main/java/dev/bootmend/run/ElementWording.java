package dev.bootmend.run;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.MachineSnapshot;

/** Port to the names that bcdedit gives BCD elements and their values. */
public interface ElementWording {

    /** The name of an element in an object, such as {@code imcdevice}. */
    String name(BootObject object, ElementCode code);

    /** The value as bcdedit prints it on {@code machine}, such as {@code partition=F:}. */
    String value(BootObject object, BootElement element, MachineSnapshot machine);

    /** An object as a technician knows it: its description, or its well-known name, or its GUID. */
    String object(BootObject object);
}

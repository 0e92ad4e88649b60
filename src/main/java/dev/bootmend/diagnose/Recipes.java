package dev.bootmend.diagnose;

import dev.bootmend.model.RecipeId;

/** The recipes that findings and symptoms name. */
final class Recipes {

    static final RecipeId IMC = new RecipeId("stop-0x67-imc");
    static final RecipeId BOOT_FAILURE = new RecipeId("boot-failure-bcd");
    static final RecipeId INACCESSIBLE = new RecipeId("inaccessible-boot-device");
    static final RecipeId CONFIGURE = new RecipeId("preparing-to-configure-windows");
    static final RecipeId CONSOLE = new RecipeId("serial-console-ems");

    private Recipes() {
    }
}

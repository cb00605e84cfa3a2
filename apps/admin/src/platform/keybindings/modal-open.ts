/** A dialog that must be answered is open; the workbench behind it hears no keys. */
export function isModalOpen(): boolean {
  for (const dialog of document.querySelectorAll('[aria-modal="true"], dialog[open]')) {
    if (dialog.checkVisibility()) return true;
  }
  return false;
}

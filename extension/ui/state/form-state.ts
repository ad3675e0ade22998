import type { Signal } from '@preact/signals';
import type { ChosenForm } from '../../../src/notation/change-form.ts';
import { chosenForm } from '../../storage/chosen-form.ts';

/**
 * Reads the form of changes that was chosen before, and from then on keeps each that a person chooses, for every view
 * that opens later. Never rejects.
 */
export async function followForm(form: Signal<ChosenForm>): Promise<void> {
  const first = form.value;
  let kept = await chosenForm.get().catch(() => first);
  // What was chosen while that was read is the later choice.
  if (form.value === first) form.value = kept;
  form.subscribe((chosen) => {
    if (chosen === kept) return;
    kept = chosen;
    chosenForm.set(chosen).catch(() => undefined);
  });
}

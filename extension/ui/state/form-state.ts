import type { Signal } from '@preact/signals';
import type { ChosenForm } from '../../../src/notation/change-form.ts';
import { chosenForm } from '../../storage/chosen-form.ts';

/**
 * Reads the form of changes that was chosen before, and from then on keeps each that a person chooses, for every view
 * that opens later. Never rejects.
 */
export async function followForm(form: Signal<ChosenForm>): Promise<void> {
  form.value = await chosenForm.get().catch(() => form.value);
  let kept = form.value;
  form.subscribe((chosen) => {
    if (chosen === kept) return;
    kept = chosen;
    chosenForm.set(chosen).catch(() => undefined);
  });
}

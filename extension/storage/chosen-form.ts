import { type ChosenForm, changeForms, firstForm } from '../../src/notation/change-form.ts';
import { sdkLanguages } from '../../src/notation/sdks/sdks.ts';
import { fields, oneOf } from '../shapes/shape.ts';
import { localKeys } from './keys.ts';
import { storedItem } from './stored-item.ts';

/** The form in which a person chose to see changes, in every view. */
export const chosenForm = storedItem<ChosenForm>('local', localKeys.form, firstForm, {
  fits: fields<ChosenForm>({ form: oneOf(...changeForms), language: oneOf(...sdkLanguages) }),
});

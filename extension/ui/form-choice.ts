import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import type { ChosenForm } from '../../src/notation/change-form.ts';

/** The form in which a person sees all changes of a view; `null` where each change has its own. */
export const ViewForm = createContext<Signal<ChosenForm> | null>(null);

/** Two sliders, which stand for settings. */
export function Sliders() {
  return (
    <svg class="sliders" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 4.5h7m5 0h2M1 11.5h2m5 0h7" />
      <circle cx="10.5" cy="4.5" r="2" />
      <circle cx="5.5" cy="11.5" r="2" />
    </svg>
  );
}

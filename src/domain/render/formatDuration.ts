/** A duration in minutes in its two largest units. */
export function formatDuration(minutes: number, units: { day: string; hour: string; minute: string }): string {
  const whole = Math.max(1, Math.round(minutes));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts =
    days > 0
      ? [`${days} ${units.day}`, hours && `${hours} ${units.hour}`]
      : [hours && `${hours} ${units.hour}`, rest && `${rest} ${units.minute}`];
  return parts.filter(Boolean).join(' ');
}

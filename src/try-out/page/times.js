// Times as they are in Bangkok, whatever zone this browser is in.

function written(options) {
  return new Intl.DateTimeFormat('th-TH-u-ca-buddhist', { timeZone: 'Asia/Bangkok', ...options });
}

const hours = written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const days = written({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const shortDays = written({ weekday: 'short', day: 'numeric', month: 'short' });
const fullDays = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** The browsers do not agree on writing the era; the year alone is what people read. */
function withoutEra(text) {
  return text.replace(/\s*(พ\.ศ\.|พุทธศักราช)\s*/g, ' ').trim();
}

export const hourOf = (at) => hours.format(at);
export const dayOf = (at) => withoutEra(days.format(at));
export const shortDayOf = (at) => withoutEra(shortDays.format(at));
export const fullDayOf = (at) => withoutEra(fullDays.format(at));

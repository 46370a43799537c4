/** Asks this server. Rejects with a sentence that can be shown. */
async function request(path, options) {
  let response;
  try {
    response = await fetch(`/sim/api/${path}`, options);
  } catch {
    throw new Error('ติดต่อเซิร์ฟเวอร์ไม่ได้ ตรวจว่า npm start ยังทำงานอยู่');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `เซิร์ฟเวอร์ตอบ ${response.status}`);
  return answer;
}

export function ask(path) {
  return request(path);
}

export function tell(path, body) {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends bytes, and what is said about them. */
export function upload(path, about, blob) {
  return request(`${path}?${new window.URLSearchParams(about).toString()}`, {
    method: 'POST',
    headers: { 'content-type': blob.type || 'application/octet-stream' },
    body: blob,
  });
}

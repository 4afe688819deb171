"""Who holds which office, party and seat beside the meeting; how organisations are tied."""

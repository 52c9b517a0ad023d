<p>index.php</p>
